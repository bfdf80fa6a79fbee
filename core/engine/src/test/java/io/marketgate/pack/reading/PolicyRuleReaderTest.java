package io.marketgate.pack.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.market.MarketCode;
import io.marketgate.pack.ExamplePack;
import io.marketgate.pack.Reading;
import io.marketgate.rule.CapNeed;
import io.marketgate.rule.Rule;
import io.marketgate.rule.Standing;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyRuleReaderTest {
    private final PolicyRuleReader reader = new PolicyRuleReader(
            BundledPacks.vocabulary(),
            PackReader.bundled().readTogether(List.of(ExamplePack.source())).orThrow());

    @Test
    void readsARequirementWithACounterOfItsOwn() {
        String json = """
                {"id": "SHOP-1", "require": "No more than five of one kind.",
                 "for": {"market": ["XA"], "class": "COSMETIC", "basis": "PERSONAL_IMPORT"},
                 "counters": {"kind": {"count": "UNITS", "per": "commodity", "period": "ORDER"}},
                 "needs": [{"cap": "kind", "max": 5}], "from": "2026-12-01"}""";

        Rule rule = reader.read(json).orThrow();

        assertThat(rule).isInstanceOf(Rule.Require.class);
        assertThat(rule.head().why().standing()).isEqualTo(Standing.POLICY);
        assertThat(rule.head().why().isConfirmedLaw()).isFalse();
        assertThat(rule.head().scope().markets()).isEqualTo(Set.of(new MarketCode("XA")));
        assertThat(rule.head().force().begins()).isEqualTo("2026-11-30T15:00:00Z");
        assertThat(((Rule.Require) rule).needs().items().get(0)).isInstanceOf(CapNeed.class);
    }

    @Test
    void readsAForbidForEveryMarket() {
        String json =
                "{\"id\": \"SHOP-2\", \"forbid\": \"No narcotics.\", \"for\": {}, \"when\": {\"category\": {\"has\": \"NARCOTIC\"}}}";

        assertThat(reader.read(json).orThrow()).isInstanceOf(Rule.Forbid.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{\"id\": \"A\", \"permit\": \"Sell.\", \"for\": {}, \"basis\": \"SELLING_RIGHT\"} | `permit` is not a member here",
                "{\"id\": \"A\", \"classify\": \"So.\", \"for\": {}} | one of `forbid`, `require` is needed",
                "{\"id\": \"A\", \"forbid\": \"No.\", \"for\": {}, \"why\": {\"law\": \"approval\"}} | `why` is not a member here",
                "{\"id\": \"A\", \"forbid\": \"No.\", \"for\": {\"market\": [\"ZZ\"]}} | no pack knows `ZZ`",
                "{\"id\": \"A\", \"forbid\": \"No.\", \"for\": {}, \"when\": {\"weight\": {\"over\": 1}}} | unknown fact `weight`",
                "{\"id\": \"A\", \"forbid\": \"No.\", \"for\": {\"class\": \"WELLNESS_DEVICE\"}, \"when\": {\"substance\": {\"in\": \"CANNABIS\"}}} | `substance` is asked",
                "{\"id\": \"A\", \"forbid\": \"No.\", \"for\": {}, \"when\": {\"substance\": {\"in\": \"CANABIS\"}}} | neither a substance nor a group",
                "{\"id\": \"A\", \"require\": \"No.\", \"for\": {}, \"needs\": [{\"identity\": {\"documents\": [\"JP_MY_NUMBER\"]}}]} | may not be asked for",
                "{\"id\": \"A\", \"id\": \"B\", \"forbid\": \"No.\", \"for\": {}} | not JSON",
                "[] | what stands here is a list"
            })
    void refusesWhatAMerchantCannotSay(String json, String message) {
        Reading<Rule> reading = reader.read(json);

        assertThat(((Reading.Refused<Rule>) reading).problems())
                .anySatisfy(problem -> assertThat(problem.message()).contains(message));
    }
}
