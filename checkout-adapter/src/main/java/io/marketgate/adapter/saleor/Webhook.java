package io.marketgate.adapter.saleor;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A synchronous webhook, with the name of Saleor's {@code WebhookEventTypeSyncEnum}. */
enum Webhook {
    CHECKOUT_FILTER_SHIPPING_METHODS("CheckoutFilterShippingMethods"),
    ORDER_FILTER_SHIPPING_METHODS("OrderFilterShippingMethods"),
    PAYMENT_GATEWAY_INITIALIZE_SESSION("PaymentGatewayInitializeSession"),
    TRANSACTION_INITIALIZE_SESSION("TransactionInitializeSession"),
    TRANSACTION_PROCESS_SESSION("TransactionProcessSession");

    private final String type;

    Webhook(String type) {
        this.type = type;
    }

    /** The GraphQL type of its event. */
    String type() {
        return type;
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
