package io.marketgate.adapter.saleor;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.adapter.PlatformCart;
import io.marketgate.adapter.PlatformJson;
import io.marketgate.adapter.PlatformLine;
import io.marketgate.identity.address.Address;
import io.marketgate.journal.Stage;
import io.marketgate.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * An event from Saleor with the members that its subscription query selects.
 *
 * @param content the selected members
 */
record Event(Webhook webhook, JsonNode content) {

    /** @throws ProblemException if it is not an event of the app's subscriptions */
    static Event read(JsonNode content) {
        Webhook webhook = Webhook.ofType(PlatformJson.text(content, "/__typename"));
        if (webhook == null) {
            throw ProblemException.invalid("/__typename", "is needed, and of an event that was subscribed to");
        }
        return new Event(webhook, content);
    }

    /** Ids of the shipping methods that Saleor is about to offer. */
    List<String> shippingMethods() {
        return StreamSupport.stream(content.path("shippingMethods").spliterator(), false)
                .map(method -> PlatformJson.text(method, "/id"))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The prefix of a transaction's result: {@code AUTHORIZATION} or {@code CHARGE}. */
    String action() {
        return "AUTHORIZATION".equals(PlatformJson.text(content, "/action/actionType")) ? "AUTHORIZATION" : "CHARGE";
    }

    /**
     * The checkout or order. Saleor's last question about shipping comes when a checkout is completed, so a cart with
     * an address is judged as an order.
     *
     * @throws ProblemException if there is none, or a line lacks a member that a decision needs
     */
    PlatformCart cart() {
        JsonNode source = content.path("sourceObject");
        if (!source.isObject()) {
            throw ProblemException.invalid("/sourceObject", "is needed");
        }
        Address shipTo = shipTo(source.path("shippingAddress"));
        boolean last = webhook.movesMoney() || (webhook.filtersShipping() && shipTo != null);
        return new PlatformCart(
                isPlaced(source) ? Stage.EDIT : last ? Stage.PLACE_ORDER : stage(),
                PlatformJson.required(source, "/id"),
                language(PlatformJson.text(source, "/languageCode")),
                PlatformJson.currency(source, "/channel/currencyCode"),
                shipTo,
                PlatformJson.text(source, "/user/id"),
                lines(source));
    }

    /** A shopper's order that waits for confirmation, and may be edited until then. A draft has not been placed. */
    private static boolean isPlaced(JsonNode source) {
        return "UNCONFIRMED".equals(PlatformJson.text(source, "/status"));
    }

    private Stage stage() {
        return webhook.filtersShipping() ? Stage.SHIPPING : Stage.PAYMENT;
    }

    private static List<PlatformLine> lines(JsonNode source) {
        List<PlatformLine> lines = new ArrayList<>();
        for (JsonNode line : source.path("lines")) {
            lines.add(line(line, "/price/amount", "/variant/sku", "/variant/id"));
        }
        for (JsonNode line : source.path("orderLines")) {
            lines.add(line(line, "/price/gross/amount", "/sku", "/variantId"));
        }
        if (lines.isEmpty()) {
            throw ProblemException.invalid("/sourceObject/lines", "is needed");
        }
        return lines;
    }

    /** A variant may have no SKU; then its id names the goods. */
    private static PlatformLine line(JsonNode line, String price, String sku, String variant) {
        if (PlatformJson.text(line, sku) == null) {
            PlatformJson.required(line, variant);
        }
        return new PlatformLine(
                PlatformJson.required(line, "/id"),
                PlatformJson.texts(line, sku, variant),
                PlatformJson.integer(line, "/quantity", 1),
                PlatformJson.amount(line, price));
    }

    private static @Nullable Address shipTo(JsonNode address) {
        if (!address.isObject()) {
            return null;
        }
        return new Address(
                PlatformJson.text(address, "/country/code"),
                PlatformJson.text(address, "/countryArea"),
                PlatformJson.text(address, "/city"),
                PlatformJson.text(address, "/postalCode"),
                Stream.of("/streetAddress1", "/streetAddress2", "/cityArea")
                        .map(part -> PlatformJson.text(address, part))
                        .filter(Objects::nonNull)
                        .toList());
    }

    /** Converts Saleor's {@code ZH_HANS} to a BCP 47 tag. */
    private static @Nullable String language(@Nullable String code) {
        return code == null
                ? null
                : Locale.forLanguageTag(code.replace('_', '-')).toLanguageTag();
    }
}
