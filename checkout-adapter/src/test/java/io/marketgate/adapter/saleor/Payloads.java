package io.marketgate.adapter.saleor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Payloads as the subscription queries select them. */
final class Payloads {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ADDRESS = """
            {"country":{"code":"%s"},"countryArea":"","city":"Somewhere","cityArea":"","postalCode":"%s","streetAddress1":"Main Road 1","streetAddress2":""}""";

    private Payloads() {}

    static String filter(String sku, String country, String postalCode) {
        return """
                {"__typename":"CheckoutFilterShippingMethods","sourceObject":%s,
                 "shippingMethods":[{"id":"U2hpcHBpbmdNZXRob2Q6MQ=="},{"id":"app:1:express"}]}""".formatted(checkout(sku, country, postalCode));
    }

    /** In the order of the manifest's queries. */
    static String methodsFirst(String sku, String country, String postalCode) {
        return """
                {"__typename":"CheckoutFilterShippingMethods","shippingMethods":[{"id":"U2hpcHBpbmdNZXRob2Q6MQ=="},{"id":"app:1:express"}],
                 "sourceObject":%s}""".formatted(checkout(sku, country, postalCode));
    }

    static String draft(String sku, String country, String postalCode) {
        return """
                {"__typename":"OrderFilterShippingMethods","shippingMethods":[{"id":"U2hpcHBpbmdNZXRob2Q6MQ=="}],
                 "sourceObject":{"__typename":"Order","id":"T3JkZXI6MQ==","languageCode":"EN","channel":{"currencyCode":"USD"},"user":null,"shippingAddress":%s,
                  "orderLines":[{"id":"T3JkZXJMaW5lOjE=","quantity":1,"sku":"%s","variantId":"UHJvZHVjdFZhcmlhbnQ6MQ==","price":{"gross":{"amount":19.9}}}]}}""".formatted(address(country, postalCode), sku);
    }

    static String gateway(String sku, String country, String postalCode) {
        return "{\"__typename\":\"PaymentGatewayInitializeSession\",\"sourceObject\":"
                + checkout(sku, country, postalCode) + "}";
    }

    static String transaction(String sku, String country, String postalCode, String action) {
        return "{\"__typename\":\"TransactionInitializeSession\",\"action\":{\"actionType\":\"" + action
                + "\"},\"sourceObject\":" + checkout(sku, country, postalCode) + "}";
    }

    private static String checkout(String sku, String country, String postalCode) {
        return """
                {"__typename":"Checkout","id":"Q2hlY2tvdXQ6MQ==","languageCode":"ZH_HANS","channel":{"currencyCode":"USD"},"user":{"id":"VXNlcjo3"},"shippingAddress":%s,
                 "lines":[{"id":"Q2hlY2tvdXRMaW5lOjE=","quantity":2,"variant":{"id":"UHJvZHVjdFZhcmlhbnQ6MQ==","sku":"%s"},"price":{"amount":19.9}}]}""".formatted(address(country, postalCode), sku);
    }

    private static String address(String country, String postalCode) {
        return ADDRESS.formatted(country, postalCode);
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
