package io.marketgate.adapter.adobe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.adapter.Ruling;
import io.marketgate.adapter.Rulings;
import io.marketgate.adapter.StatedSchema;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OperationsTest {
    private static final StatedSchema ANSWERS = StatedSchema.beside(OperationsTest.class);
    private static final JsonNode SUCCESS = Payloads.json("[{\"op\":\"success\"}]");

    @Test
    void letsPassWhatMayBeSold() {
        assertThat(Operations.placing(Rulings.open())).isEqualTo(SUCCESS);
        assertThat(Operations.placing(Ruling.nothing())).isEqualTo(SUCCESS);
        assertThat(Operations.paying(Rulings.open(), List.of("checkmo"))).isEqualTo(SUCCESS);
    }

    @Test
    void namesTheHandoverUrlInTheMessage() {
        assertThat(Operations.placing(Rulings.handedOver()))
                .isEqualTo(Payloads.json(
                        "[{\"op\":\"exception\",\"message\":\"HERBAL-OTC-1: Not listed. (Medicines Act 1975; Health Sciences Authority) "
                                + Rulings.URL + "\"}]"));
    }

    @Test
    void stopsWhatIsBlockedOrLacksProof() {
        assertThat(Operations.placing(Rulings.blocked()).at("/0/message").asText())
                .startsWith("PAIN-PATCH-1: Not listed.");
        assertThat(Operations.placing(Rulings.needsIdentity()).at("/0/op").asText())
                .isEqualTo("exception");
    }

    @Test
    void excludesEveryOfferedMethod() {
        assertThat(Operations.paying(Rulings.blocked(), List.of("checkmo", "banktransfer")))
                .isEqualTo(Payloads.json("""
                        [{"op":"add","path":"result","value":{"code":"checkmo"}},
                         {"op":"add","path":"result","value":{"code":"banktransfer"}}]"""));
    }

    @Test
    void refusesNoChangeOfACartWhereNoMethodIsNamed() {
        assertThat(Operations.paying(Rulings.blocked(), List.of())).isEqualTo(SUCCESS);
    }

    @ParameterizedTest
    @MethodSource("everyRuling")
    void usesOnlyOperationsThatThePlatformKnows(Ruling ruling) {
        ANSWERS.holds("order-placement", Operations.placing(ruling).toString());
        ANSWERS.holds(
                "payment-methods",
                Operations.paying(ruling, List.of("checkmo", "free")).toString());
        ANSWERS.holds("payment-methods", Operations.paying(ruling, List.of()).toString());
    }

    static Stream<Ruling> everyRuling() {
        return Stream.of(
                Rulings.open(), Rulings.handedOver(), Rulings.needsIdentity(), Rulings.blocked(), Ruling.nothing());
    }
}
