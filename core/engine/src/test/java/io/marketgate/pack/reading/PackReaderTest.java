package io.marketgate.pack.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.evidence.EvidenceScope;
import io.marketgate.market.LawDomain;
import io.marketgate.market.MarketCode;
import io.marketgate.pack.ExamplePack;
import io.marketgate.pack.IdentityPolicy;
import io.marketgate.pack.Pack;
import io.marketgate.pack.PackProblem;
import io.marketgate.pack.PackSource;
import io.marketgate.pack.Reading;
import io.marketgate.product.ProductClass;
import io.marketgate.rule.Actor;
import io.marketgate.rule.AssuranceLevel;
import io.marketgate.rule.CapNeed;
import io.marketgate.rule.Condition;
import io.marketgate.rule.CountingPeriod;
import io.marketgate.rule.Due;
import io.marketgate.rule.EvidenceNeed;
import io.marketgate.rule.IdentityNeed;
import io.marketgate.rule.Needs;
import io.marketgate.rule.Rule;
import io.marketgate.rule.RuleId;
import io.marketgate.rule.Side;
import io.marketgate.rule.Standing;
import io.marketgate.rule.Term;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PackReaderTest {
    private static final PackReader READER = PackReader.bundled();

    private final Pack pack = READER.read(ExamplePack.source()).orThrow();

    @Test
    void readsCountersWithTheirConditionsPeriodsAndRates() {
        Rule.Permit permit = (Rule.Permit) rule("XA-OTC-XB-1");
        Rule.Require value = (Rule.Require) rule("XA-VALUE-1");

        CapNeed units = (CapNeed) permit.needs().items().get(0);
        CapNeed days = (CapNeed) permit.needs().items().get(1);
        CapNeed year = (CapNeed) value.needs().items().get(0);

        assertThat(units.counter().of().get(0).test())
                .isEqualTo(new Condition.OneOf(Set.of("OINTMENT", "CREAM", "GEL")));
        assertThat(units.inclusive()).isTrue();
        assertThat(days.limit()).isEqualTo(new CapNeed.Fixed(BigDecimal.valueOf(60)));
        assertThat(days.inclusive()).isFalse();
        assertThat(year.counter().period().kind()).isEqualTo(CountingPeriod.Kind.CALENDAR_YEAR);
        assertThat(year.counter().rates().perUnit())
                .containsValue(new BigDecimal("7.1"))
                .hasSize(2);
        assertThat(year.counter().rates().validTo()).isEqualTo("2026-12-31T15:00:00Z");
    }

    @Test
    void readsChoicesWithPapersThatReferToEachOther() {
        Rule.Permit permit = (Rule.Permit) rule("XA-RX-L-1");

        Needs.AnyOf choice = permit.needs().items().stream()
                .filter(Needs.AnyOf.class::isInstance)
                .map(Needs.AnyOf.class::cast)
                .findFirst()
                .orElseThrow();
        EvidenceNeed prescription = (EvidenceNeed) choice.options().get(0).all().get(0);
        CapNeed cap = (CapNeed) choice.options().get(0).all().get(2);

        assertThat(choice.options()).hasSize(2);
        assertThat(choice.options().get(0).terms()).containsExactly(new Term(Actor.MERCHANT, "keep-records"));
        assertThat(prescription.scope()).isEqualTo(EvidenceScope.BUYER);
        assertThat(prescription.supply().by()).isEqualTo(Actor.SHOPPER);
        assertThat(prescription.supply().statementSuffices()).isFalse();
        assertThat(prescription.freshness().issuedWithin()).hasToString("P6M");
        assertThat(cap.limit()).isEqualTo(new CapNeed.OfEvidence("PRESCRIPTION", "total"));
    }

    @Test
    void fillsIdentityFromTheMarketsPolicy() {
        Rule.Permit permit = (Rule.Permit) rule("XA-RX-L-1");

        IdentityNeed need = permit.needs().items().stream()
                .filter(IdentityNeed.class::isInstance)
                .map(IdentityNeed.class::cast)
                .findFirst()
                .orElseThrow();

        assertThat(need.level()).isEqualTo(AssuranceLevel.REAL_NAME_VERIFIED);
        assertThat(need.documents()).containsExactly("PASSPORT");
        assertThat(need.never()).containsExactly("JP_MY_NUMBER");
    }

    @Test
    void splitsARuleWhereverItsGroupChanges() {
        List<Rule> versions = pack.rules().rules().stream()
                .filter(rule -> rule.id().equals(new RuleId("XA-CLUB-1")))
                .toList();

        assertThat(versions)
                .extracting(rule -> rule.head().guard().when().get(0).test())
                .containsExactly(
                        new Condition.OneOf(Set.of("GB", "IS")),
                        new Condition.OneOf(Set.of("IS")),
                        new Condition.OneOf(Set.of("IS", "CH")));
        assertThat(versions)
                .extracting(rule -> rule.head().force().to())
                .containsExactly(LocalDate.of(2020, 12, 31), LocalDate.of(2024, 12, 31), null);
    }

    @Test
    void readsTheRestOfARule() {
        Rule post = rule("XA-POST-1");
        Rule closed = rule("XA-COSM-XB-1");
        EvidenceNeed declaration =
                (EvidenceNeed) ((Rule.Require) post).needs().items().get(0);

        assertThat(post.head().side()).isEqualTo(Side.EXPORT);
        assertThat(declaration.supply().due()).isEqualTo(Due.DISPATCH);
        assertThat(closed.head().why().standing()).isEqualTo(Standing.DEFAULT);
        assertThat(closed.head().why().isConfirmedLaw()).isFalse();
        assertThat(rule("XA-VALUE-1").head().domain()).isEqualTo(LawDomain.CUSTOMS);
        assertThat(rule("XA-VALUE-1").head().force().begins()).isEqualTo("2026-04-30T15:00:00Z");
        assertThat(pack.rules().domains()).containsEntry(new ProductClass("HERBAL"), LawDomain.MEDICINES);
    }

    @Test
    void readsNorwayAsAMarket() {
        Condition unless = rule("XA-OTC-XB-1").head().guard().unless().get(0);
        PackSource unquoted = ExamplePack.with("XA.yaml", "[\"NO\", SG]", "[NO, SG]");

        Pack read = READER.read(unquoted).orThrow();

        assertThat(unless.test()).isEqualTo(new Condition.OneOf(Set.of("NO", "SG")));
        assertThat(read.rules().rules()).isEqualTo(pack.rules().rules());
    }

    @Test
    void keepsExamplesAndTheTextItWasReadFrom() {
        assertThat(pack.examples()).hasSize(2);
        assertThat(pack.examples().get(1).maxQuantity()).isEqualTo(1);
        assertThat(pack.examples().get(1).given().get("daysPerUnit").decimalValue())
                .isEqualByComparingTo("30");
        assertThat(pack.source()).isEqualTo(ExamplePack.source());
        assertThat(pack.source().sha256())
                .hasSize(64)
                .isNotEqualTo(
                        ExamplePack.with("XA.yaml", "2026.11.1", "2026.11.2").sha256());
    }

    @Test
    void warnsOfAnOverdueReviewAndStillReads() {
        assertThat(pack.warnings(LocalDate.of(2027, 5, 22))).isEmpty();
        assertThat(pack.warnings(LocalDate.of(2027, 5, 23)))
                .extracting(PackProblem::toString)
                .containsExactly("XA.yaml:5: the review was due on 2027-05-22");
    }

    @Test
    void namesEveryProblemOfAFileAtOnce() {
        PackSource source = ExamplePack.with("XA.yaml", "text: narcotics", "text: nowhere\n  colour: red");
        PackSource both = new PackSource(
                "XA",
                source.files().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, file -> file.getValue()
                        .replace("{cap: days, under: 2 months}", "{cap: weeks, max: 1}"))));

        Reading<Pack> reading = READER.read(both);

        assertThat(((Reading.Refused<Pack>) reading).problems())
                .extracting(PackProblem::message)
                .anyMatch(message -> message.contains("`colour` is not a member"))
                .anyMatch(message -> message.contains("unknown counter `weeks`"));
    }

    @Test
    void saysWhoseItIsAndHowItsBuyersAreKnown() {
        assertThat(pack.market()).isEqualTo(new MarketCode("XA"));
        assertThat(pack.identity())
                .get()
                .extracting(IdentityPolicy::retention)
                .isEqualTo(IdentityPolicy.Retention.HASH);
        assertThat(pack.isGroup()).isFalse();
    }

    private Rule rule(String id) {
        return pack.rules().rules().stream()
                .filter(rule -> rule.id().equals(new RuleId(id)))
                .findFirst()
                .orElseThrow();
    }
}
