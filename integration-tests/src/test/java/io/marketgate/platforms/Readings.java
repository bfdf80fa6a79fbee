package io.marketgate.platforms;

import java.util.Map;

/** The reading of each platform. */
final class Readings {
    private static final Map<String, Reading> READINGS = Map.ofEntries(
            Map.entry("acp/completion.yaml", AgentReading.acp("completed")),
            Map.entry("acp/session.yaml", AgentReading.acp("ready_for_payment")),
            Map.entry("adobe/observed.yaml", new AdobeReading()),
            Map.entry("adobe/payment-methods.yaml", new AdobeReading()),
            Map.entry("adobe/placing.yaml", new AdobeReading()),
            Map.entry("bigcommerce/rate.yaml", new BigcommerceReading()),
            Map.entry("commercetools/cart.yaml", new CommercetoolsReading()),
            Map.entry("commercetools/order.yaml", new CommercetoolsReading()),
            Map.entry("commercetools/edit.yaml", new CommercetoolsReading()),
            Map.entry("envoy/order.yaml", new EnvoyReading()),
            Map.entry("saleor/shipping.yaml", new SaleorFilterReading()),
            Map.entry("saleor/transaction.yaml", new SaleorTransactionReading()),
            Map.entry("shopify/orders.yaml", new ShopifyOrderReading()),
            Map.entry("shopify/rates.yaml", new ShopifyRatesReading()),
            Map.entry("shopify/validation.yaml", new ShopifyValidationReading()),
            Map.entry("ucp/checkout.yaml", AgentReading.ucp("ready_for_complete")),
            Map.entry("ucp/completion.yaml", AgentReading.ucp("completed")));

    private Readings() {}

    /** The reading of answers to a file's question. */
    static Reading of(String file) {
        Reading reading = READINGS.get(file);
        if (reading == null) {
            throw new IllegalStateException("no reading for the answers to " + file);
        }
        return reading;
    }
}
