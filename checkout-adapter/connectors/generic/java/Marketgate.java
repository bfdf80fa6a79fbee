package io.marketgate.connector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Asks the gate whether a cart may be sold. One for all threads; needs Java 17 and Jackson. */
public final class Marketgate {
    private static final int BUDGET_MILLIS = 1500;
    private static final String UNJUDGED =
            "This order cannot be checked just now, so it is not sold. Please try again in a moment.";
    private static final String UNNAMED =
            "A product of this order has no SKU, so it cannot be checked and is not sold."
                    + " Please take it out, or ask the shop.";
    private static final String UNREADABLE =
            "This order cannot be checked as it is, so it is not sold. Please ask the shop.";
    private static final String NOWHERE =
            "Please say where the order goes first: what may be sold depends on it.";

    private final ObjectMapper json = new ObjectMapper();
    // Where there is no TLS, the client would ask for an upgrade to HTTP/2 first, which not every proxy lets pass.
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final URI decisions;
    private final String key;
    private final String storefront;

    /**
     * @param gate its address, without a slash at the end
     * @param storefront the one that sells
     */
    public Marketgate(String gate, String key, String storefront) {
        this.decisions = URI.create(gate + "/v1/checkout/decisions");
        this.key = key;
        this.storefront = storefront;
    }

    /**
     * A cart that is about to become an order. Of the address it has only what tells which law applies.
     *
     * @param country two letters; null or empty where it is not known yet
     * @param city may be null
     * @param postalCode may be null
     * @param lines every one of the cart
     */
    public record Cart(
            String id, String currency, String country, String city, String postalCode, List<Line> lines) {}

    /** @param unitPrice with tax, before discounts */
    public record Line(String id, String sku, long quantity, BigDecimal unitPrice) {}

    /** Why a cart may not be sold, in words for the shopper; null if it may. Never throws, and answers in time. */
    public String refusal(Cart cart) {
        CompletableFuture<HttpResponse<String>> asked = null;
        try {
            if (cart.country() == null || cart.country().isEmpty()) {
                return NOWHERE;
            }
            if (cart.lines().stream().anyMatch(line -> line.sku() == null || line.sku().isBlank())) {
                return UNNAMED;
            }
            HttpRequest request = HttpRequest.newBuilder(decisions)
                    .header("X-API-Key", key)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(question(cart).toString()))
                    .build();
            asked = http.sendAsync(request, HttpResponse.BodyHandlers.ofString());
            // The time-out of a request would end with the headers of its answer.
            HttpResponse<String> answer = asked.get(BUDGET_MILLIS, TimeUnit.MILLISECONDS);
            return switch (answer.statusCode()) {
                case 200 -> reading(json.readTree(answer.body()), cart);
                // Too slow, in flight, too early, too many: these pass.
                case 408, 409, 425, 429 -> UNJUDGED;
                default -> answer.statusCode() / 100 == 4 ? UNREADABLE : UNJUDGED;
            };
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return UNJUDGED;
        } catch (Exception unjudged) {
            return UNJUDGED;
        } finally {
            if (asked != null) {
                asked.cancel(true);
            }
        }
    }

    private ObjectNode question(Cart cart) {
        ObjectNode question = json.createObjectNode()
                .put("storefront", storefront)
                .put("cartId", cart.id())
                .put("detail", "SHOPPER")
                .put("currency", cart.currency());
        question.putObject("shipTo")
                .put("country", cart.country())
                .put("city", cart.city())
                .put("postalCode", cart.postalCode());
        ArrayNode lines = question.putArray("lines");
        for (Line line : cart.lines()) {
            lines.addObject()
                    .put("id", line.id())
                    .put("sku", line.sku())
                    .put("quantity", line.quantity())
                    .put("unitPrice", line.unitPrice().setScale(4, RoundingMode.CEILING).toPlainString());
        }
        return question;
    }

    /** It is a yes only if it rules exactly the lines of this cart and opens each. */
    private static String reading(JsonNode ruling, Cart cart) {
        Map<String, String> unruled = new HashMap<>();
        cart.lines().forEach(line -> unruled.put(line.id(), line.sku()));
        List<JsonNode> closed = new ArrayList<>();
        for (JsonNode line : ruling.path("lines")) {
            if (!unruled.remove(line.path("id").asText(), line.path("sku").asText())) {
                return UNJUDGED;
            }
            if (!"SELL_LOCAL".equals(line.path("verdict").textValue())) {
                closed.add(line);
            }
        }
        if (!unruled.isEmpty() || !cart.id().equals(ruling.path("cartId").textValue())) {
            return UNJUDGED;
        }
        if (closed.isEmpty()) {
            return "SELL_LOCAL".equals(ruling.path("disposition").textValue()) ? null : UNJUDGED;
        }
        return words(closed, ruling.path("redirects"));
    }

    /** What the gate says of each line, each text once: why, what the shopper can do, and the law. */
    private static String words(List<JsonNode> closed, JsonNode redirects) {
        Set<String> told = new LinkedHashSet<>();
        for (JsonNode line : closed) {
            String text = line.at("/shopper/text").asText();
            if (!text.isBlank()) {
                told.add(text);
            }
        }
        StringBuilder words = new StringBuilder(told.isEmpty() ? "This may not be sold here." : String.join(" ", told));
        for (JsonNode redirect : redirects) {
            if (redirect.path("url").asText().startsWith("https://")) {
                return words.append(' ').append(redirect.path("url").asText()).toString();
            }
        }
        return words.toString();
    }
}
