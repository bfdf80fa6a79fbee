package io.marketgate.pack.writing;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.pack.Packs;
import io.marketgate.pack.reading.BundledPacks;
import io.marketgate.pack.reading.PolicyRuleReader;
import io.marketgate.rule.Rule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleWordsTest {
    private static final Packs PACKS = BundledPacks.read();
    private static final PolicyRuleReader READER = new PolicyRuleReader(BundledPacks.vocabulary(), PACKS);

    private static Rule rule(String members) {
        return READER.read("{\"id\":\"A\",\"require\":\"So it is.\",\"for\":{}," + members.replace('\'', '"') + "}")
                .orThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{'form':{'is':'TABLET'}} | `form` is `TABLET`",
                "{'claim':{'has':['TREATMENT','DISEASE']}} | `claim` has `DISEASE` or `TREATMENT`",
                "{'legacyDevice':{'is':false}} | `legacyDevice` is false",
                "{'order.units':{'atLeast':3}} | `order.units` is at least 3",
                "{'substance':{'in':['CITES-II']}} | the SKU contains `CITES-II`",
                "{'substance':{'name':['SALICYLIC_ACID'],'percent':{'over':2.0}}} | the SKU contains `SALICYLIC_ACID`, over 2 per cent by weight"
            })
    void saysWhatAConditionAsks(String when, String words) {
        RuleWords said = RuleWords.of(rule("'when':" + when + ",'needs':[{'evidence':'US_AGENT'}]"));

        assertThat(said.when()).containsExactly(words);
        assertThat(said.unless()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{'evidence':'US_AGENT','scope':'PARTNER'} | evidence `US_AGENT` of a partner",
                "{'evidence':'CE_CERTIFICATE','match':{'models':{'covers':'sku.model'},'notifiedBody':{'present':true}},'lasting':'P14D'} | evidence `CE_CERTIFICATE` of the product, in which `models` covers the SKU's model and `notifiedBody` is stated, valid for 14 days more",
                "{'evidence':'PRESCRIPTION','match':{'quantity':{'atLeast':'line.quantity'}},'attestedBy':'LICENSED_PHARMACY','issuedWithin':'P1Y'} | evidence `PRESCRIPTION` of the buyer, in which `quantity` is at least the line's quantity, attested by a partner with the role `LICENSED_PHARMACY`, issued at most 1 year ago",
                "{'evidence':'CITES_CLEARANCE','scope':'SHIPMENT','match':{'species':{'covers':['CITES-II']}}} | evidence `CITES_CLEARANCE` of the shipment, in which `species` names everything of `CITES-II` that the SKU contains",
                "{'evidence':'FDA_ENTRY_DATA','scope':'SHIPMENT','due':'DISPATCH'} | evidence `FDA_ENTRY_DATA` of the shipment, there at dispatch and undertaken by the merchant until then",
                "{'identity':{'level':'REAL_NAME_VERIFIED','documents':['SG_NRIC','PASSPORT'],'claims':['AGE_OVER_18']}} | the buyer's identity, `REAL_NAME_VERIFIED` at least, by `PASSPORT` or `SG_NRIC`, with `AGE_OVER_18`",
                "{'cap':'units','max':2} | at most 2 units an order, of lines where `form` is `GUM`",
                "{'cap':'days','under':90} | under 90 days of supply of each SKU in any 3 months",
                "{'any':[{'evidence':'US_AGENT'},{'all':[{'evidence':'FDA_PMA'},{'cap':'units','max':1}]}]} | one of these: evidence `US_AGENT` of a partner; or evidence `FDA_PMA` of the product, and at most 1 units an order, of lines where `form` is `GUM`"
            })
    void saysWhatIsNeeded(String need, String words) {
        String counters =
                "'counters':{'units':{'count':'UNITS','of':{'form':{'is':'GUM'}},'per':'ALL','period':'ORDER'},"
                        + "'days':{'count':'DAYS_OF_SUPPLY','per':'sku','period':'ROLLING P3M'}}";

        assertThat(RuleWords.of(rule(counters + ",'needs':[" + need + "]")).needs())
                .containsExactly(words);
    }

    @Test
    void saysEveryRuleOfThePacks() {
        assertThat(PACKS.all().stream().flatMap(pack -> pack.rules().rules().stream()))
                .allSatisfy(rule -> {
                    RuleWords words = RuleWords.of(rule);
                    assertThat(words.needs()).hasSameSizeAs(rule.needs().items());
                    assertThat(Stream.of(words.when(), words.unless(), words.needs())
                                    .flatMap(List::stream))
                            .noneMatch(phrase -> phrase.isBlank() || phrase.contains("null") || phrase.contains("["));
                });
    }
}
