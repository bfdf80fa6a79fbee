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

    static String edit(String order, String additions) {
        return """
                {"order_edit":{"id":78912328793,"app_id":null,"created_at":"2026-11-23T10:00:00-05:00","committed_at":"2026-11-23T10:00:01-05:00",
                 "notify_customer":false,"order_id":%s,"staff_note":"","user_id":null,
                 "line_items":{"additions":%s,"removals":[{"id":78912328795,"delta":1}]},
                 "discounts":{"line_item":{"additions":[],"removals":[]}},"shipping_lines":{"additions":[],"removals":[]}}}""".formatted(order, additions);
    }

    /** An order to Bangkok as the Admin API has it. */
    static String editedOrder(String sku, int quantity) {
        return """
                {"name":"#1001","customerLocale":"en","currencyCode":"THB","customer":{"id":"gid://shopify/Customer/7"},
                 "shippingAddress":{"countryCodeV2":"TH","provinceCode":null,"city":"Bangkok","zip":"10110","address1":"Main Road 1","address2":null},
                 "lineItems":{"pageInfo":{"hasNextPage":false},"nodes":[
                  {"id":"gid://shopify/LineItem/1","sku":"%s","currentQuantity":%d,"requiresShipping":true,"variant":{"id":"gid://shopify/ProductVariant/808950810"},
                   "product":{"id":"gid://shopify/Product/632910392"},"originalUnitPriceSet":{"shopMoney":{"amount":"19.90"}}},
                  {"id":"gid://shopify/LineItem/2","sku":null,"currentQuantity":1,"requiresShipping":false,"variant":null,"product":null,
                   "originalUnitPriceSet":{"shopMoney":{"amount":"2.00"}}}]}}""".formatted(sku, quantity);
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
