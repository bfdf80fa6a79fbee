package io.marketgate.adapter.saleor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.marketgate.adapter.Conformance;
import io.marketgate.adapter.Ruling;
import io.marketgate.adapter.Rulings;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AnswerTest {
    private static final Event FILTER = event(Payloads.filter("A", "SG", "238823"));
    private static final Event DRAFT = event(Payloads.draft("A", "SG", "238823"));
    private static final Event GATEWAY = event(Payloads.gateway("A", "SG", "238823"));
    private static final Event CHARGE = event(Payloads.transaction("A", "SG", "238823", "CHARGE"));
    private static final Event AUTHORIZATION = event(Payloads.transaction("A", "SG", "238823", "AUTHORIZATION"));

    @Test
    void excludesNothingFromACartThatMayBeSold() {
        assertThat(Answer.of(FILTER, Rulings.open())).isEqualTo(Payloads.json("{\"excluded_methods\":[]}"));
    }

    @Test
    void excludesEveryMethodWithTheReason() {
        JsonNode answer = Answer.of(FILTER, Rulings.handedOver());

        assertThat(answer.at("/excluded_methods/0/id").asText()).isEqualTo("U2hpcHBpbmdNZXRob2Q6MQ==");
        assertThat(answer.at("/excluded_methods/1/id").asText()).isEqualTo("app:1:express");
        assertThat(answer.findValuesAsText("reason")).hasSize(2).allSatisfy(reason -> assertThat(reason)
                .startsWith("HERBAL-OTC-1: Not listed.")
                .endsWith(Rulings.URL));
    }

    @Test
    void excludesEveryMethodWhereNothingCanBeRuled() {
        assertThat(Answer.unruled(DRAFT, "Later."))
                .isEqualTo(Payloads.json(
                        "{\"excluded_methods\":[{\"id\":\"U2hpcHBpbmdNZXRob2Q6MQ==\",\"reason\":\"Later.\"}]}"));
    }

    @Test
    void failsATransactionOfWhatIsBlocked() {
        assertThat(result(CHARGE, Rulings.blocked())).isEqualTo("CHARGE_FAILURE");
        assertThat(result(AUTHORIZATION, Rulings.blocked())).isEqualTo("AUTHORIZATION_FAILURE");
        assertThat(Answer.unruled(CHARGE, "Later.").at("/result").asText()).isEqualTo("CHARGE_FAILURE");
    }

    @Test
    void sendsTheShopperOnFromATransaction() {
        JsonNode answer = Answer.of(CHARGE, Rulings.handedOver());

        assertThat(answer.at("/result").asText()).isEqualTo("CHARGE_ACTION_REQUIRED");
        assertThat(answer.at("/externalUrl").asText()).isEqualTo(Rulings.URL);
        assertThat(answer.at("/data/redirectUrl").asText()).isEqualTo(Rulings.URL);
        assertThat(answer.at("/data/outcome").asText()).isEqualTo("HAND_OVER");
        assertThat(result(CHARGE, Rulings.needsIdentity())).isEqualTo("CHARGE_ACTION_REQUIRED");
    }

    @Test
    void neverSaysThatMoneyMoved() {
        JsonNode answer = Answer.of(CHARGE, Rulings.open());

        assertThat(answer.at("/result").asText()).isEqualTo("CHARGE_ACTION_REQUIRED");
        assertThat(answer.at("/data/outcome").asText()).isEqualTo("OPEN");
        assertThat(answer.has("externalUrl")).isFalse();
        assertThat(answer.has("pspReference")).isFalse();
    }

    @Test
    void tellsTheFrontEndReasonsAndRemedies() {
        JsonNode line = Answer.of(GATEWAY, Rulings.blocked()).at("/data/lines/0");

        assertThat(line.at("/reasons/0/law").asText()).isEqualTo("Medicines Act 1975");
        assertThat(line.at("/remedies/0/action").asText()).isEqualTo("PROVIDE_EVIDENCE");
    }

    @ParameterizedTest
    @MethodSource("everyAnswer")
    void answersAsThePlatformsSchemaHasIt(String schema, JsonNode answer) {
        Schema vendors = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(
                        Conformance.json("saleor/json_schemas/" + schema + ".json")
                                .toString(),
                        InputFormat.JSON);

        assertThat(vendors.validate(answer.toString(), InputFormat.JSON)).isEmpty();
    }

    static Stream<Arguments> everyAnswer() {
        List<Ruling> rulings = List.of(
                Rulings.open(), Rulings.handedOver(), Rulings.needsIdentity(), Rulings.blocked(), Ruling.nothing());
        return Stream.of(FILTER, DRAFT, GATEWAY, CHARGE, AUTHORIZATION).flatMap(event -> Stream.concat(
                        rulings.stream().map(ruling -> Answer.of(event, ruling)),
                        Stream.of(Answer.unruled(event, "Later.")))
                .map(answer -> Arguments.of(event.webhook().type(), answer)));
    }

    private static String result(Event event, Ruling ruling) {
        return Answer.of(event, ruling).at("/result").asText();
    }

    private static Event event(String payload) {
        return Event.read(Payloads.json(payload));
    }
}
