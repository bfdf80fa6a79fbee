package io.marketgate.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.marketgate.decision.Classification;
import io.marketgate.market.Channel;
import io.marketgate.market.MarketCode;
import io.marketgate.pack.ExamplePack;
import io.marketgate.pack.Vocabulary;
import io.marketgate.pack.reading.BundledPacks;
import io.marketgate.pack.reading.PackReader;
import io.marketgate.product.ProductClass;
import io.marketgate.rule.Rulebook;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What products are by the example pack, with rules that classify by dose, by claim and by form. */
class ClassifierTest {
    private static final MarketCode MARKET = new MarketCode("XA");
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final String WHY = "\n  why: {law: approval, body: HEALTH, source: gazette}\n";
    private static final String RULES = classify(
                    "XA-CLASS-DOSE-1",
                    "[DIETARY_SUPPLEMENT]",
                    "{substance: {name: MELATONIN, perDay: {over: 2}}}",
                    "OTC_DRUG")
            + classify(
                    "XA-CLASS-CLAIM-1",
                    "[DIETARY_SUPPLEMENT, COSMETIC]",
                    "{claim: {has: [DISEASE, TREATMENT]}}",
                    "PRESCRIPTION_DRUG")
            + "- id: XA-GUM-1\n  forbid: No medicine is a gum.\n  says: No medicine is a gum.\n"
            + "  for: {class: [OTC_DRUG, PRESCRIPTION_DRUG]}\n  when: {form: {is: GUM}}" + WHY;

    private static final Vocabulary VOCABULARY = BundledPacks.vocabulary();
    private static final Classifier CLASSIFIER = new Classifier(
            Rulebook.compile(
                    1,
                    PackReader.bundled()
                            .readTogether(List.of(
                                    ExamplePack.with("XA.yaml", "- id: XA-RX-L-1\n", RULES + "- id: XA-RX-L-1\n")))
                            .orThrow()
                            .rules(),
                    Map.of()),
            VOCABULARY);

    private static String classify(String id, String declared, String when, String as) {
        return "- id: " + id + "\n  classify: It is something else.\n  says: It is something else.\n  for: {class: "
                + declared + "}\n  as: " + as + "\n  when: " + when + WHY;
    }

    private static MarketClass classify(String product) throws Exception {
        return whole(product).markets().get(0);
    }

    private static ClassifiedProduct whole(String product) throws Exception {
        ProductDescription read = new ProductReader(VOCABULARY)
                .read(new ObjectMapper().readTree(product.replace('\'', '"')), "")
                .orThrow();
        return CLASSIFIER.classify(read, List.of(MARKET), NOW);
    }

    private static String sleepAid(String form, String melatonin) {
        return "{'id':'S','productClass':'DIETARY_SUPPLEMENT','attributes':{'form':'" + form + "',"
                + "'claim':{'values':['NONE'],'complete':true},"
                + "'substance':{'substances':[" + melatonin + ",{'name':'FISH_OIL'}],'complete':true}}}";
    }

    private static ProductClass named(String productClass) {
        return new ProductClass(productClass);
    }

    @Test
    void aKindThatIsNoneOfTheDeclaredClassLeavesTheClassUnknown() throws Exception {
        ClassifiedProduct product =
                whole("{'id':'P','productClass':'DIETARY_SUPPLEMENT','attributes':{'commodity':'PACEMAKER',"
                        + "'form':'TABLET','claim':{'values':['NONE'],'complete':true},"
                        + "'substance':{'substances':[{'name':'VITAMIN_C'}],'complete':true}}}");
        MarketClass answer = product.markets().get(0);

        assertThat(product.findings())
                .anySatisfy(finding -> assertThat(finding.pointer()).isEqualTo("/productClass"));
        assertThat(answer.judged()).isNull();
        assertThat(answer.possible()).isEmpty();
        assertThat(answer.missing()).containsExactly("class");
    }

    @Test
    void aStricterClassHasItsRuleAndTheSubstanceThatMakesIt() throws Exception {
        MarketClass answer = classify(sleepAid("TABLET", "{'name':'MELATONIN','perDay':'3'}"));

        assertThat(answer.declared()).isEqualTo(named("DIETARY_SUPPLEMENT"));
        assertThat(answer.judged()).isEqualTo(named("OTC_DRUG"));
        assertThat(answer.rules()).extracting(rule -> rule.id().value()).containsExactly("XA-CLASS-DOSE-1");
        assertThat(answer.missing()).isEmpty();
        assertThat(answer.without())
                .containsExactly(new Removal("substance", "MELATONIN", List.of(named("DIETARY_SUPPLEMENT"))));
    }

    @Test
    void aDoseThatIsNotStatedLeavesTheClassUnknownAndIsMissing() throws Exception {
        MarketClass answer = classify(sleepAid("TABLET", "{'name':'MELATONIN'}"));

        assertThat(answer.judged()).isNull();
        assertThat(answer.possible()).containsExactly(named("OTC_DRUG"), named("DIETARY_SUPPLEMENT"));
        assertThat(answer.missing()).containsExactly("substance");
        assertThat(answer.rules()).extracting(rule -> rule.id().value()).containsExactly("XA-CLASS-DOSE-1");
    }

    @Test
    void aClaimLessIsAnotherClassOnlyIfNoOtherClaimMakesIt() throws Exception {
        String cream = "{'id':'C','productClass':'COSMETIC','attributes':{'form':'CREAM','claim':"
                + "{'values':[%s],'complete':true}}}";

        assertThat(classify(cream.formatted("'DISEASE','STRUCTURE_FUNCTION'")).without())
                .extracting(Removal::word, Removal::judged)
                .containsExactly(tuple("DISEASE", named("COSMETIC")));
        assertThat(classify(cream.formatted("'DISEASE','TREATMENT'")).without()).isEmpty();
    }

    @Test
    void aFormThatTheJudgedClassIsNotSoldInBarsBothChannels() throws Exception {
        MarketClass gum = classify(sleepAid("GUM", "{'name':'MELATONIN','perDay':'3'}"));
        MarketClass weak = classify(sleepAid("GUM", "{'name':'MELATONIN','perDay':'1'}"));

        assertThat(gum.bars())
                .extracting(bar -> bar.rule().id().value(), Bar::channels)
                .containsExactly(tuple("XA-GUM-1", List.of(Channel.DOMESTIC, Channel.CROSS_BORDER)));
        assertThat(weak.judged()).isEqualTo(named("DIETARY_SUPPLEMENT"));
        assertThat(weak.bars()).isEmpty();
    }

    /** Of an unknown class, only what every class that it may have is barred by. */
    @Test
    void whatBarsOnlyOneOfThePossibleClassesIsNoBar() throws Exception {
        MarketClass answer = classify(sleepAid("GUM", "{'name':'MELATONIN'}"));

        assertThat(answer.judged()).isNull();
        assertThat(answer.bars()).isEmpty();
    }

    @Test
    void withoutADeclaredClassEveryClassIsTriedThatNothingContradicts() throws Exception {
        MarketClass answer =
                classify("{'id':'U','attributes':{'form':'TABLET','use':{'values':['ORAL'],'complete':true},"
                        + "'claim':{'values':['TREATMENT'],'complete':true}}}");

        assertThat(answer.declared()).isNull();
        assertThat(answer.judged()).isNull();
        assertThat(answer.missing()).contains("class");
        assertThat(answer.possible())
                .contains(named("PRESCRIPTION_DRUG"), named("OTC_DRUG"))
                .doesNotContain(named("COSMETIC"), named("DIETARY_SUPPLEMENT"));
        assertThat(answer.readings())
                .extracting(Classification::declared)
                .as("a cosmetic is not taken by mouth")
                .contains(named("DIETARY_SUPPLEMENT"))
                .doesNotContain(named("COSMETIC"));
    }

    @Test
    void anApparatusIsTriedInNoClassOfWhatIsUsedUp() throws Exception {
        assertThat(classify("{'id':'D','attributes':{'form':'DEVICE'}}").possible())
                .containsExactly(named("MEDICAL_DEVICE_LOW"), named("HERBAL"));
    }

    @Test
    void aClassThatTheMarketDoesNotKnowIsMissing() throws Exception {
        MarketClass answer = classify("{'id':'W','productClass':'WELLNESS_DEVICE'}");

        assertThat(answer.possible()).isEmpty();
        assertThat(answer.judged()).isNull();
        assertThat(answer.missing()).containsExactly("class");
    }

    @Test
    void whatContradictsItselfIsFoundAndUnknown() throws Exception {
        ClassifiedProduct answer = whole("{'id':'X','productClass':'COSMETIC','attributes':{'claim':"
                + "{'values':['NONE','DISEASE'],'complete':true}}}");

        assertThat(answer.findings()).extracting(finding -> finding.attribute()).containsExactly("claim");
        assertThat(answer.markets().get(0).judged()).isNull();
        assertThat(answer.markets().get(0).missing()).containsExactly("claim");
    }

    @Test
    void equalQuestionsHaveEqualAnswers() throws Exception {
        String product = sleepAid("GUM", "{'name':'MELATONIN','perDay':'3'}")
                .replace("'productClass':'DIETARY_SUPPLEMENT',", "");

        assertThat(whole(product)).usingRecursiveComparison().isEqualTo(whole(product));
    }
}
