package io.marketgate.adapter.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.adapter.PlatformHttp;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/**
 * Reads orders and places holds with the Admin API of a configured shop (GraphQL, {@code order} and
 * {@code fulfillmentOrderHold}; needs the scopes for orders, customers and fulfilment orders).
 */
@Singleton
class AdminApi implements FulfilmentHolds, PlacedOrders {
    static final int ATTEMPTS = 3;
    /** The platform waits 5 s for the webhook's answer, and a hold that fails must be stored before that. */
    private static final long MOST_MILLIS = 3_000;

    /** What is left for the order before its hold. */
    private static final long MOST_MILLIS_OF_ORDER = 1_500;

    private static final long FIRST_PAUSE_MILLIS = 200;

    private static final int OK = 200;
    static final Set<String> OVER = Set.of("CLOSED", "CANCELLED");
    /**
     * Handle of the gate's hold: one for each fulfilment order; the platform refuses a second one with a distinct code.
     */
    private static final String HANDLE = "marketgate";

    static final String HELD_ALREADY = "DUPLICATE_FULFILLMENT_HOLD_HANDLE";

    private static final String PARTS =
            "query($id: ID!) { order(id: $id) { fulfillmentOrders(first: 250) { nodes { id status } } } }";
    private static final String HOLD =
            "mutation($id: ID!, $hold: FulfillmentOrderHoldInput!) { fulfillmentOrderHold(id: $id, fulfillmentHold: $hold) { userErrors { code } } }";

    private static final String ORDER = """
            query($id: ID!) { order(id: $id) { name customerLocale currencyCode customer { id }
             shippingAddress { countryCodeV2 provinceCode city zip address1 address2 }
             lineItems(first: 250) { pageInfo { hasNextPage } nodes { id sku currentQuantity requiresShipping
              variant { id } product { id } originalUnitPriceSet { shopMoney { amount } } } } } }
            """;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final PlatformHttp http;

    AdminApi(PlatformHttp http) {
        this.http = http;
    }

    @Override
    public CompletionStage<Void> hold(ShopifyConfig.Shop shop, String order, String why) {
        return attempt(shop, order, why, 1).orTimeout(MOST_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public CompletionStage<JsonNode> read(ShopifyConfig.Shop shop, String order) {
        return ask(shop, ORDER, variables(order))
                .thenApply(data -> {
                    JsonNode found = data.path("order");
                    if (!found.isObject()) {
                        throw failed("there is no such order");
                    }
                    return found;
                })
                .toCompletableFuture()
                .orTimeout(MOST_MILLIS_OF_ORDER, TimeUnit.MILLISECONDS);
    }

    /** Retries, with a pause that doubles before each attempt. */
    private CompletableFuture<Void> attempt(ShopifyConfig.Shop shop, String order, String why, int number) {
        return once(shop, order, why)
                .handle((done, failure) -> failure == null
                        ? CompletableFuture.<Void>completedFuture(null)
                        : number < ATTEMPTS
                                ? afterPause(number).thenCompose(paused -> attempt(shop, order, why, number + 1))
                                : CompletableFuture.<Void>failedFuture(failure))
                .thenCompose(next -> next)
                .toCompletableFuture();
    }

    private static CompletableFuture<Void> afterPause(int attempt) {
        return new CompletableFuture<Void>()
                .completeOnTimeout(null, FIRST_PAUSE_MILLIS << attempt, TimeUnit.MILLISECONDS);
    }

    private CompletionStage<Void> once(ShopifyConfig.Shop shop, String order, String why) {
        return ask(shop, PARTS, variables(order)).thenCompose(data -> {
            JsonNode parts = data.at("/order/fulfillmentOrders/nodes");
            if (parts.isEmpty()) {
                throw failed("the order has no parts that could be held yet");
            }
            CompletionStage<Void> all = CompletableFuture.completedFuture(null);
            for (JsonNode part : parts) {
                if (!OVER.contains(part.path("status").asText())) {
                    all = all.thenCompose(done -> holdPart(shop, part.path("id").asText(), why));
                }
            }
            return all;
        });
    }

    private CompletionStage<Void> holdPart(ShopifyConfig.Shop shop, String part, String why) {
        ObjectNode variables = variables(part);
        variables
                .putObject("hold")
                .put("reason", "OTHER")
                .put("reasonNotes", why)
                .put("handle", HANDLE)
                .put("notifyMerchant", true);
        return ask(shop, HOLD, variables).thenAccept(data -> {
            JsonNode errors = data.at("/fulfillmentOrderHold/userErrors");
            if (!errors.isArray()) {
                throw failed("the hold was not answered");
            }
            for (JsonNode error : errors) {
                if (!HELD_ALREADY.equals(error.path("code").asText())) {
                    throw failed("the hold was refused");
                }
            }
        });
    }

    private static ObjectNode variables(String id) {
        return JsonNodeFactory.instance.objectNode().put("id", id);
    }

    private CompletionStage<JsonNode> ask(ShopifyConfig.Shop shop, String query, ObjectNode variables) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("query", query);
        body.set("variables", variables);
        HttpRequest request = HttpRequest.newBuilder(
                        shop.url().resolve("/admin/api/" + shop.apiVersion() + "/graphql.json"))
                .header("Content-Type", "application/json")
                .header("X-Shopify-Access-Token", shop.accessToken())
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
        return http.send(request).thenApply(AdminApi::data);
    }

    private static JsonNode data(HttpResponse<byte[]> response) {
        if (response.statusCode() != OK) {
            throw failed("answered " + response.statusCode());
        }
        try {
            JsonNode answer = JSON.readTree(response.body());
            if (answer.path("errors").isEmpty() && answer.path("data").isObject()) {
                return answer.path("data");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw failed("answered with errors");
    }

    private static UncheckedIOException failed(String how) {
        return new UncheckedIOException(new IOException(how));
    }
}
