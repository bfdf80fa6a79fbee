package io.marketgate.pack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marketgate.evidence.EvidenceType;
import io.marketgate.pack.reading.BundledPacks;
import io.marketgate.product.Substance;
import io.marketgate.product.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributesTest {
    private final Attributes attributes = new Attributes(BundledPacks.vocabulary());

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Test
    void readsEveryKindOfFactAndWritesItBack() {
        Map<String, Value> facts = attributes
                .facts(
                        json("{'form':'TABLET','daysPerUnit':'30','sterile':false,"
                                + "'category':{'values':['NARCOTIC'],'complete':true},"
                                + "'substance':{'substances':[{'name':'MELATONIN','perDay':'2.5'}],'complete':true}}"),
                        "/attributes")
                .orThrow();

        assertThat(facts)
                .containsEntry("form", new Value.Text("TABLET"))
                .containsEntry("daysPerUnit", new Value.Amount(new BigDecimal("30")))
                .containsEntry("sterile", new Value.Flag(false))
                .containsEntry("category", new Value.Words(Set.of("NARCOTIC"), true))
                .containsEntry(
                        "substance",
                        new Value.Composition(
                                List.of(new Substance("MELATONIN", null, new BigDecimal("2.5"), null)), true));
        assertThat(attributes.facts(Attributes.json(facts), "").orThrow()).isEqualTo(facts);
    }

    @Test
    void listWithoutAMarkIsNotComplete() {
        assertThat(attributes.facts(json("{'category':['NARCOTIC']}"), "").orThrow())
                .containsEntry("category", new Value.Words(Set.of("NARCOTIC"), false));
    }

    @Test
    void readsWhatAPaperSays() {
        assertThat(attributes
                        .evidence(
                                new EvidenceType("CE_CERTIFICATE"),
                                json("{'holder':'Acme','models':['M1'],'issuedOn':'2026-01-31'}"),
                                "")
                        .orThrow())
                .containsEntry("models", new Value.Words(Set.of("M1"), true))
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'quantity':'0'} | /a/quantity | a number over 0",
                "{'quantity':-1} | /a/quantity | a number over 0",
                "{'total':'0'} | /a/total | a number over 0",
                "{'refills':'-1'} | /a/refills | a number of at least 0",
                "{'product':[]} | /a/product | a list of at least one value",
                "{'product':{'values':[],'complete':true}} | /a/product | a list of at least one value",
            })
    void refusesWhatNoPaperCanSay(String says, String pointer, String wanted) {
        Reading<Map<String, Value>> read = attributes.evidence(new EvidenceType("PRESCRIPTION"), json(says), "/a");

        assertThat(read).isInstanceOf(Reading.Refused.class);
        List<PackProblem> problems = ((Reading.Refused<Map<String, Value>>) read).problems();
        assertThat(problems).extracting(PackProblem::pointer).containsExactly(pointer);
        assertThat(problems.get(0).message()).startsWith(wanted);
    }

    @Test
    void buyersPaperNamesWhoAttestedIt() {
        JsonNode attested = json("{'attestedBy':'pharmacy'}");

        assertThat(attributes
                        .evidence(new EvidenceType("PRESCRIPTION"), attested, "")
                        .orThrow())
                .containsOnlyKeys("attestedBy");
        assertThat(attributes.evidence(new EvidenceType("CE_CERTIFICATE"), attested, ""))
                .isInstanceOf(Reading.Refused.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'weight':'1'} | /a/weight | no fact",
                "{'order.units':'1'} | /a/order.units | no fact",
                "{'form':'CLOUD'} | /a/form | not a word",
                "{'daysPerUnit':'many'} | /a/daysPerUnit | decimal",
                "{'sterile':'yes'} | /a/sterile | true or false",
                "{'category':{'value':[]}} | /a/category | list",
                "{'daysPerUnit':'0'} | /a/daysPerUnit | over 0",
                "{'daysPerUnit':-3} | /a/daysPerUnit | over 0",
                "{'piecesPerUnit':'-1'} | /a/piecesPerUnit | over 0",
                "{'gramsPerUnit':'0'} | /a/gramsPerUnit | over 0",
                "{'millilitresPerUnit':'-0.5'} | /a/millilitresPerUnit | over 0",
                "{'substance':[{'name':'X','percent':'-24'}]} | /a/substance/0/percent | at least 0",
                "{'substance':{'substances':[{'name':'X','percent':300}]}} | /a/substance/substances/0/percent | at most 100",
                "{'substance':[{'name':'X','perUnit':'-1'}]} | /a/substance/0/perUnit | at least 0",
                "{'substance':[{'name':'X','perDay':'-1'}]} | /a/substance/0/perDay | at least 0",
                "{'substance':[{'nom':'X'}]} | /a/substance/0 | object",
            })
    void refusesWhatTheVocabularyDoesNotKnow(String text, String pointer, String message) {
        Reading<Map<String, Value>> reading = attributes.facts(json(text), "/a");

        assertThat(reading).isInstanceOfSatisfying(Reading.Refused.class, refused -> {
            PackProblem problem = (PackProblem) refused.problems().get(0);
            assertThat(problem.pointer()).isEqualTo(pointer);
            assertThat(problem.message()).contains(message);
        });
    }
}
