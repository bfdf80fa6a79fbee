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
 * The cart of a hand-over as a draft for the receiving project (commercetools HTTP API reference, "Carts",
 * {@code CartDraft}). Prices, taxes and stock stay with the project.
 */
final class HandoverDraft {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private HandoverDraft() {}

    /** @param receiver the receiving storefront */
    static ObjectNode of(Handover handover, Storefront receiver) {
        ObjectNode draft = JsonNodeFactory.instance.objectNode();
        // Keys are unique in a project, so posting the draft twice creates one cart.
        draft.put("key", handover.decision().toString());
        draft.put("currency", receiver.currency().getCurrencyCode());
        String market = handover.market().value();
        if (COUNTRIES.contains(market)) {
            draft.put("country", market);
        }
        String locale = spoken(handover.locale(), receiver.languages());
        if (locale != null) {
            draft.put("locale", locale);
        }
        ArrayNode lines = draft.putArray("lineItems");
        for (HandoverLine line : handover.lines()) {
            lines.addObject().put("sku", line.item()).put("quantity", line.quantity());
        }
        return draft;
    }

    /**
     * The storefront's language nearest to the shopper's, or null: the platform refuses a cart in a language that the
     * project does not have.
     */
    private static @Nullable String spoken(String asked, List<String> languages) {
        String tag = Locale.forLanguageTag(asked.replace('_', '-')).toLanguageTag();
        return Locale.lookupTag(List.of(new Locale.LanguageRange(tag)), languages);
    }
}
