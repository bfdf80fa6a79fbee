package io.marketgate.adapter.saleor;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A synchronous webhook, with the name of Saleor's {@code WebhookEventTypeSyncEnum}. */
enum Webhook {
    CHECKOUT_FILTER_SHIPPING_METHODS(
            "CheckoutFilterShippingMethods", "A checkout that may not be sold is left without shipping methods."),
    ORDER_FILTER_SHIPPING_METHODS("OrderFilterShippingMethods", "So is a draft order."),
    PAYMENT_GATEWAY_INITIALIZE_SESSION(
            "PaymentGatewayInitializeSession", "The storefront learns before payment what may be sold, and why not."),
    TRANSACTION_INITIALIZE_SESSION(
            "TransactionInitializeSession", "A transaction with this app fails unless the checkout may be sold."),
    TRANSACTION_PROCESS_SESSION("TransactionProcessSession", "So does one that goes on.");

    private final String type;
    private final String effect;

    Webhook(String type, String effect) {
        this.type = type;
        this.effect = effect;
    }

    /** The GraphQL type of its event. */
    String type() {
        return type;
    }

    /** What the gate's answer does in the shop, in one sentence for its staff. */
    String effect() {
        return effect;
    }

    /** The webhook whose event has this type, or null. */
    static @Nullable Webhook ofType(@Nullable String type) {
        return Stream.of(values())
                .filter(webhook -> webhook.type.equals(type))
                .findFirst()
                .orElse(null);
    }

    boolean filtersShipping() {
        return this == CHECKOUT_FILTER_SHIPPING_METHODS || this == ORDER_FILTER_SHIPPING_METHODS;
    }

    boolean movesMoney() {
        return this == TRANSACTION_INITIALIZE_SESSION || this == TRANSACTION_PROCESS_SESSION;
    }
}
