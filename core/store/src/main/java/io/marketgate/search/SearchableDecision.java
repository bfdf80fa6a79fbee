package io.marketgate.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marketgate.decision.ReasonCode;
import io.marketgate.journal.Entry;
import io.marketgate.journal.Finding;
import io.marketgate.journal.Inputs;
import io.marketgate.journal.UnreadableEntry;
import io.marketgate.merchant.MerchantId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision as the projection holds it: what it is found by, and what a listing shows of it.
 *
 * @param terms of {@link Term}, in ascending order
 */
public record SearchableDecision(MerchantId merchant, FoundDecision shown, Set<Long> terms) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * The projection of an entry.
     *
     * @throws UnreadableEntry if its answer cannot be read
     */
    public static SearchableDecision of(Entry entry) {
        Inputs inputs = entry.inputs();
        Terms terms = new Terms(entry.merchant());
        for (Finding finding : entry.findings()) {
            terms.add(Term.CODE, finding.code()).add(Term.RULE, finding.rule());
        }
        JsonNode answer = answer(entry);
        Set<ReasonCode> decisive = EnumSet.noneOf(ReasonCode.class);
        List<Summary.Line> lines = new ArrayList<>();
        for (JsonNode line : answer.path("lines")) {
            lines.add(line(line, terms));
            codes(line, terms, decisive);
        }
        String cart = answer.path("cartId").textValue();
        Summary summary = new Summary(
                inputs.cart().storefront().value(),
                cart,
                entry.disposition(),
                inputs.stage(),
                inputs.revision(),
                List.copyOf(decisive),
                lines);
        terms.add(Term.MARKET, entry.market())
                .add(Term.STOREFRONT, inputs.cart().storefront())
                .add(Term.CART, cart)
                .add(Term.DISPOSITION, entry.disposition())
                .add(Term.STAGE, inputs.stage())
                .add(Term.PSEUDONYM, inputs.assurance().pseudonym());
        String market = entry.market() == null ? null : entry.market().value();
        return new SearchableDecision(entry.merchant(), new FoundDecision(entry.id(), market, summary), terms.all());
    }

    /**
     * The projection of a row that cannot be read: what its columns say.
     *
     * @param market as it is in its column, or null
     */
    public static SearchableDecision unreadable(MerchantId merchant, UUID id, @Nullable String market) {
        return new SearchableDecision(
                merchant,
                new FoundDecision(id, market, null),
                new Terms(merchant).add(Term.MARKET, market).all());
    }

    private static JsonNode answer(Entry entry) {
        try {
            return JSON.readTree(entry.answer().utf8());
        } catch (IOException | IllegalArgumentException damaged) {
            throw new UnreadableEntry("the answer of journal entry `" + entry.id() + "` is damaged", damaged);
        }
    }

    private static Summary.Line line(JsonNode line, Terms terms) {
        String sku = line.path("sku").asText();
        String verdict = line.path("verdict").asText();
        terms.add(Term.SKU, sku)
                .add(Term.VERDICT, verdict)
                .addLine(sku, verdict)
                .add(Term.RULE, line.path("road").path("rule").textValue());
        return new Summary.Line(
                line.path("id").asText(), sku, verdict, line.path("blockKind").textValue());
    }

    /** A line is found by all its reasons, and shows those that decided it. */
    private static void codes(JsonNode line, Terms terms, Set<ReasonCode> decisive) {
        for (JsonNode reason : line.path("reasons")) {
            terms.add(Term.RULE, reason.path("rule").textValue());
            reason.path("rules").forEach(rule -> terms.add(Term.RULE, rule.textValue()));
            ReasonCode code = code(reason.path("code").asText());
            if (code != null) {
                terms.add(Term.CODE, code);
                // Decisions from before reasons said it show all of them.
                if (reason.path("decisive").asBoolean(true)) {
                    decisive.add(code);
                }
            }
        }
    }

    /** Null for a word that this version does not know; nobody can ask it for one. */
    private static @Nullable ReasonCode code(String word) {
        for (ReasonCode code : ReasonCode.values()) {
            if (code.name().equals(word)) {
                return code;
            }
        }
        return null;
    }
}
