package io.marketgate.adapter.saleor;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.adapter.PlatformCart;
import io.marketgate.adapter.PlatformLine;
import io.marketgate.adapter.Stage;
import io.marketgate.adapter.Told;
import io.marketgate.identity.address.Address;
import io.marketgate.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * An event as Saleor sends it: the members that its subscription query selects, and no others.
 *
 * @param content the selected members
 */
record Event(Webhook webhook, JsonNode content) {

    /** @throws ProblemException if it is none that was subscribed to */
    static Event read(JsonNode content) {
        Webhook webhook = Webhook.ofType(Told.text(content, "/__typename"));
        if (webhook == null) {
            throw ProblemException.invalid("/__typename", "is needed, and of an event that was subscribed to");
        }
        return new Event(webhook, content);
    }

    /** Ids of the shipping methods that Saleor would offer. */
    List<String> shippingMethods() {
        return StreamSupport.stream(content.path("shippingMethods").spliterator(), false)
                .map(method -> Told.text(method, "/id"))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The first word of a transaction's result: {@code AUTHORIZATION} or {@code CHARGE}. */
    String action() {
        return "AUTHORIZATION".equals(Told.text(content, "/action/actionType")) ? "AUTHORIZATION" : "CHARGE";
    }

    /**
     * The checkout or order. Saleor asks about shipping once more when a checkout is completed and never again, so an address
     * that is there is judged as an order's is.
     *
     * @throws ProblemException if there is none, or a line lacks what it is judged by
     */
    PlatformCart cart() {
        JsonNode source = content.path("sourceObject");
        if (!source.isObject()) {
            throw ProblemException.invalid("/sourceObject", "is needed");
        }
        Address shipTo = shipTo(source.path("shippingAddress"));
        boolean last = webhook.movesMoney() || (webhook.filtersShipping() && shipTo != null);
        return new PlatformCart(
                last ? Stage.PLACE_ORDER : stage(),
                Told.need(source, "/id"),
                language(Told.text(source, "/languageCode")),
                Told.currency(source, "/channel/currencyCode"),
                shipTo,
                Told.text(source, "/user/id"),
                lines(source));
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

    /** Variants may have no SKU; their id then names the goods. */
    private static PlatformLine line(JsonNode line, String price, String sku, String variant) {
        if (Told.text(line, sku) == null) {
            Told.need(line, variant);
        }
        return new PlatformLine(
                Told.need(line, "/id"),
                Told.texts(line, sku, variant),
                Told.whole(line, "/quantity", 1),
                Told.amount(line, price));
    }

    private static @Nullable Address shipTo(JsonNode address) {
        if (!address.isObject()) {
            return null;
        }
        return new Address(
                Told.text(address, "/country/code"),
                Told.text(address, "/countryArea"),
                Told.text(address, "/city"),
                Told.text(address, "/postalCode"),
                Stream.of("/streetAddress1", "/streetAddress2", "/cityArea")
                        .map(part -> Told.text(address, part))
                        .filter(Objects::nonNull)
                        .toList());
    }

    /** Saleor's {@code ZH_HANS} in the case and with the hyphens of BCP 47. */
    private static @Nullable String language(@Nullable String code) {
        return code == null
                ? null
                : Locale.forLanguageTag(code.replace('_', '-')).toLanguageTag();
    }
}
