package io.marketgate.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.decision.GroundedDecision;
import io.marketgate.decision.LineDecision;
import io.marketgate.decision.Question;
import io.marketgate.decision.Relied;
import io.marketgate.evidence.Evidence;
import io.marketgate.evidence.EvidenceScope;
import io.marketgate.evidence.EvidenceType;
import io.marketgate.judgement.CartDecider;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.MerchantId;
import io.marketgate.pack.reading.BundledPacks;
import io.marketgate.product.ProductClass;
import io.marketgate.rule.EvidenceUse;
import io.marketgate.rule.Rule;
import io.marketgate.rule.Rulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What rules use evidence for, in the bundled packs. The law: evidence that a decision relied on, over every line of the
 * corpus, has a use, so that nobody is told of evidence that counts that it does not.
 */
class EvidenceUsesTest {
    private static final MerchantId MERCHANT = new MerchantId("m");

    private final Rulebook law = Rulebook.compile(1, BundledPacks.read().rules(), Map.of());

    @Test
    void evidenceThatIsReliedOnHasAUse() {
        CorpusGate gate = new CorpusGate();
        List<String> useless = new ArrayList<>();
        int relied = 0;
        for (CorpusCase given : CorpusGate.cases().toList()) {
            Question question = gate.question(given);
            GroundedDecision decided = new CartDecider().decideWithGrounds(question);
            for (int i = 0; i < decided.grounds().size(); i++) {
                LineDecision line = decided.decision().lines().get(i);
                List<Relied> met = decided.grounds().get(i).stream()
                        .flatMap(way -> way.rules().stream())
                        .filter(of -> !(of.rule() instanceof Rule.Permit permit) || permit.opens())
                        .flatMap(rule -> rule.relied().stream())
                        .toList();
                relied += met.size();
                met.stream()
                        .filter(one -> !isUsed(one, line, question))
                        .forEach(one -> useless.add(given + " " + line.sku() + " " + one));
            }
        }

        assertThat(useless).isEmpty();
        assertThat(relied).isGreaterThan(100);
    }

    private static boolean isUsed(Relied relied, LineDecision line, Question question) {
        Evidence evidence = relied.evidence();
        ProductClass productClass = line.productClass();
        return question.rulebook().uses(question.merchant().id(), evidence.type()).stream()
                .anyMatch(use -> use.need().equals(relied.need())
                        && use.market().equals(line.market())
                        && productClass != null
                        && use.covers(productClass)
                        && use.takes(evidence.about().scope())
                        && use.unfit(evidence).isEmpty());
    }

    private List<EvidenceUse> uses(String type, String market) {
        return law.uses(MERCHANT, new EvidenceType(type)).stream()
                .filter(use -> use.market().equals(new MarketCode(market)))
                .toList();
    }

    @Test
    void aRuleOfAGroupIsUsedInItsMembers() {
        assertThat(uses("EUDAMED_SRN", "DE")).isNotEmpty();
        assertThat(uses("EUDAMED_SRN", "EU")).isEmpty();
        assertThat(uses("EUDAMED_SRN", "FR")).as("a member without a pack").isEmpty();
        assertThat(law.includes(new MarketCode("EU"), new MarketCode("DE"))).isTrue();
        assertThat(law.includes(new MarketCode("DE"), new MarketCode("EU"))).isFalse();
    }

    @Test
    void exportLawIsUsedWhereverGoodsGo() {
        assertThat(uses("EXPORT_CERTIFICATE", "SG")).isNotEmpty();
        assertThat(uses("EXPORT_CERTIFICATE", "TH"))
                .anySatisfy(use -> assertThat(use.classes()).isEmpty());
    }

    @Test
    void anUndertakingIsUsedWhereARuleAsksTheFactThatItAnswers() {
        assertThat(law.uses(MERCHANT, new EvidenceType("HOME_DELIVERY_ONLY")))
                .isNotEmpty()
                .allSatisfy(use -> assertThat(use.takes(EvidenceScope.SELLER)).isTrue());
    }

    @ParameterizedTest
    @CsvSource({
        "IMPORT_LICENCE,TH,PARTNER,true",
        "IMPORT_LICENCE,TH,SELLER,false",
        "IMPORT_LICENCE,TH,PRODUCT,false",
        "PRESCRIPTION,CN,BUYER,true",
    })
    void takesEvidenceOfItsScope(String type, String market, EvidenceScope scope, boolean taken) {
        assertThat(uses(type, market)).isNotEmpty().anySatisfy(use -> assertThat(use.takes(scope))
                .isEqualTo(taken));
    }

    @Test
    void knowsTheRoleOfWhoAttests() {
        assertThat(uses("PRESCRIPTION", "CN"))
                .isNotEmpty()
                .allSatisfy(use -> assertThat(use.need().attestedBy()).isEqualTo("LICENSED_PHARMACY"));
    }
}
