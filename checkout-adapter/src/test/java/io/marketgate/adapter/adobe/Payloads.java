package io.marketgate.adapter.adobe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Payloads with the documented members. */
public final class Payloads {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Payloads() {}

    /** An order of two units of goods at 49 dollars. */
    public static String order(String sku, String country, String postcode) {
        return """
                {"order":{"base_currency_code":"USD","base_grand_total":110.0,"increment_id":"000000042","customer_id":7,"is_virtual":0,
                 "items":[{"sku":"%s","name":"One","product_type":"simple","qty_ordered":2,"base_price":49.0,"price":45.5}],
                 "addresses":[{"region":"","region_id":"57","region_code":null,"postcode":"%s","country_id":"%s","city":"Somewhere","street":["Main Road 1"],"address_type":"shipping"},
                              {"region_id":"57","postcode":78768,"country_id":"US","address_type":"billing"}],
                 "shipping_method":"tablerate_bestway","payment":{"method":"checkmo","additional_data":null},"gift_cards":"[]"}}""".formatted(sku, postcode, country);
    }

    /** The same order, nested as in the observer's hook. */
    static String observed(String order) {
        return "{\"subject\":[],\"eventName\":\"sales_order_place_before\",\"data\":" + order + "}";
    }

    /**
     * A cart of two units whose payment methods are requested.
     *
     * @param methods further members of the payload, each after a comma
     */
    public static String paying(String sku, String country, String methods) {
        return """
                {"payload":{"cart":{"entity_id":"1","store_id":1,"is_active":"1",
                  "items":[{"item_id":"4","product_id":"10","qty":2,"price":"600.0000","base_price":"600.0000",
                            "product":{"entity_id":"10","sku":"%s","attributes":{"country_origin":"France"}}}],
                  "currency":{"base_currency_code":"USD"},
                  "extension_attributes":{"shipping_assignments":[{"shipping":{"address":{"country_id":"%s","city":"Somewhere","postcode":"10110","street":"Main Road 1"}}}]}},
                 "customer":{"entity_id":"1","group_id":"1"}%s}}""".formatted(sku, country, methods);
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
