package io.marketgate.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.decision.ReasonCode;
import io.marketgate.explanation.RenderedJson;
import io.marketgate.journal.Entries;
import io.marketgate.journal.Entry;
import io.marketgate.merchant.MerchantId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What a listing shows of a decision, beside what it is found by. */
class SearchableDecisionTest {
    private static final String REASONS = """
            {"lines":[{"id":"1","sku":"A","verdict":"BLOCK","reasons":[
              {"code":"EVIDENCE_MISSING"%s},{"code":"PROHIBITED"%s}]}]}""";

    @Test
    void showsTheCodesThatDecidedAndIsFoundByAll() {
        Entry full = Entries.full();
        SearchableDecision decision = of(full, REASONS.formatted(",\"decisive\":true", ",\"decisive\":false"));

        assertThat(codes(decision)).containsExactly(ReasonCode.EVIDENCE_MISSING);
        assertThat(decision.terms())
                .contains(
                        term(full.merchant(), ReasonCode.EVIDENCE_MISSING),
                        term(full.merchant(), ReasonCode.PROHIBITED),
                        term(full.merchant(), ReasonCode.RULE_ERROR),
                        term(full.merchant(), ReasonCode.UNKNOWN_SKU));
    }

    @Test
    void showsAllCodesOfADecisionThatDoesNotSayWhichDecided() {
        SearchableDecision decision = of(Entries.full(), REASONS.formatted("", ""));

        assertThat(codes(decision)).containsExactlyInAnyOrder(ReasonCode.EVIDENCE_MISSING, ReasonCode.PROHIBITED);
    }

    private static SearchableDecision of(Entry entry, String answer) {
        return SearchableDecision.of(new Entry(
                entry.id(),
                entry.merchant(),
                entry.at(),
                entry.inputs(),
                entry.market(),
                entry.disposition(),
                entry.findings(),
                RenderedJson.of(answer)));
    }

    private static List<ReasonCode> codes(SearchableDecision decision) {
        return Objects.requireNonNull(decision.shown().summary()).codes();
    }

    private static long term(MerchantId merchant, ReasonCode code) {
        return Term.CODE.of(merchant, code.toString());
    }
}
