package io.marketgate.adapter.shopify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Payloads with the members that the platform's documentation names. */
public final class Payloads {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Payloads() {}

    static String carrier(String sku, String country, String postalCode) {
        return """
                {"rate":{"origin":{"country":"HK","postal_code":null,"city":"Hong Kong"},
                  "destination":{"country":"%s","postal_code":"%s","province":null,"city":"Somewhere","address1":"Main Road 1","address2":"","company_name":null},
                  "items":[{"name":"One","sku":"%s","quantity":2,"grams":60,"price":1990,"requires_shipping":true,"variant_id":258644705304}],
                  "currency":"USD","locale":"en"}}""".formatted(country, postalCode, sku);
    }

    static String order(String sku, String country, String postalCode) {
        return """
                {"id":820982911946154508,"currency":"USD","customer_locale":"en","customer":{"id":115310627314723954},
                 "shipping_address":{"address1":"Main Road 1","address2":null,"city":"Somewhere","zip":"%s","country":"Somewhere","country_code":"%s","province_code":null},
                 "line_items":[{"id":866550311766439020,"sku":"%s","variant_id":808950810,"quantity":1,"price":"19.90"}]}""".formatted(postalCode, country, sku);
    }

    /** What the guide has a validation function post. */
    public static String validation(String sku, String country, String postalCode) {
        return """
                {"step":"CHECKOUT_COMPLETION","locale":"en","currency":"USD","customerId":"gid://shopify/Customer/7",
                 "shipTo":{"countryCode":"%s","provinceCode":null,"city":"Somewhere","zip":"%s","address1":"Main Road 1"},
                 "lines":[{"id":"gid://shopify/CartLine/1","sku":"%s","quantity":1,"price":"19.90"}]}""".formatted(country, postalCode, sku);
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
