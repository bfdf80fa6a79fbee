package io.marketgate.adapter.commercetools;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.checkout.handover.Handover;
import io.marketgate.checkout.handover.HandoverLine;
import io.marketgate.merchant.Storefront;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a shopper brings along, as the cart that the receiving shop makes of it (commercetools HTTP API reference, "Carts",
 * {@code CartDraft}). Prices, taxes and stock are the project's own matter.
 */
final class HandoverDraft {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private HandoverDraft() {}

    /** @param shop the storefront that receives */
    static ObjectNode of(Handover handover, Storefront shop) {
        ObjectNode draft = JsonNodeFactory.instance.objectNode();
        // Keys are unique in a project, so that one hand-over makes one cart however often its draft is posted.
        draft.put("key", handover.decision().toString());
        draft.put("currency", shop.currency().getCurrencyCode());
        String market = handover.market().value();
        if (COUNTRIES.contains(market)) {
            draft.put("country", market);
        }
        String locale = spoken(handover.locale(), shop.languages());
        if (locale != null) {
            draft.put("locale", locale);
        }
        ArrayNode lines = draft.putArray("lineItems");
        for (HandoverLine line : handover.lines()) {
            lines.addObject().put("sku", line.item()).put("quantity", line.quantity());
        }
        return draft;
    }

    /** The shop's language nearest to the shopper's, or null: the platform refuses carts in a language the project has not. */
    private static @Nullable String spoken(String asked, List<String> languages) {
        String tag = Locale.forLanguageTag(asked.replace('_', '-')).toLanguageTag();
        return Locale.lookupTag(List.of(new Locale.LanguageRange(tag)), languages);
    }
}
