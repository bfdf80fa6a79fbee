package io.marketgate.adapter.saleor;

/**
 * The subscription queries, which decide what Saleor sends: for every event, the checkout or order in
 * {@code sourceObject}, in the same form. The shipping methods come first, so that they are readable in a truncated
 * call. The queries select no name, e-mail address or phone number, and no price that would make Saleor calculate
 * taxes.
 */
final class Subscriptions {
    private static final String QUERY = """
            subscription {
              event {
                __typename
                ... on %s {
                  %s
                }
              }
            }
            fragment CheckoutParts on Checkout {
              __typename
              id
              languageCode
              channel { currencyCode }
              user { id }
              shippingAddress { ...AddressParts }
              lines { id quantity variant { id sku } price: undiscountedUnitPrice { amount } }
            }
            fragment OrderParts on Order {
              __typename
              id
              status
              languageCode: languageCodeEnum
              channel { currencyCode }
              user { id }
              shippingAddress { ...AddressParts }
              orderLines: lines { id quantity sku: productSku variantId: productVariantId price: undiscountedUnitPrice { gross { amount } } }
            }
            fragment AddressParts on Address {
              country { code } countryArea city cityArea postalCode streetAddress1 streetAddress2
            }
            """;

    private static final String EITHER = "sourceObject { ...CheckoutParts ...OrderParts }";

    private Subscriptions() {}

    static String of(Webhook webhook) {
        return switch (webhook) {
            case CHECKOUT_FILTER_SHIPPING_METHODS ->
                only("OrderParts", webhook, "shippingMethods { id } sourceObject: checkout { ...CheckoutParts }");
            case ORDER_FILTER_SHIPPING_METHODS ->
                only("CheckoutParts", webhook, "shippingMethods { id } sourceObject: order { ...OrderParts }");
            case PAYMENT_GATEWAY_INITIALIZE_SESSION -> query(webhook, EITHER);
            case TRANSACTION_INITIALIZE_SESSION, TRANSACTION_PROCESS_SESSION ->
                query(webhook, EITHER + " action { actionType }");
        };
    }

    private static String query(Webhook webhook, String selection) {
        return QUERY.formatted(webhook.type(), selection);
    }

    /** Removes the fragment that the query does not use, which GraphQL forbids. */
    private static String only(String unused, Webhook webhook, String selection) {
        return query(webhook, selection).replaceAll("(?s)fragment " + unused + " on .*?\\n\\}\\n", "");
    }
}
