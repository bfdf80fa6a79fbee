package io.marketgate.adapter.commercetools;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.adapter.Ruling;
import io.marketgate.adapter.Rulings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExtensionOutputTest {
    @Test
    void acceptsWithAnEmptyAnswer() {
        assertThat(ExtensionOutput.accepted()).isEmpty();
    }

    @Test
    void namesTheHandoverUrl() {
        JsonNode error = onlyError(refused(Rulings.handedOver(), "en"));

        assertThat(error.at("/code").asText()).isEqualTo("InvalidOperation");
        assertThat(error.at("/localizedMessage/en").asText())
                .isEqualTo(error.at("/message").asText())
                .isEqualTo("HERBAL-OTC-1: Not listed. (Medicines Act 1975; Health Sciences Authority)");
        assertThat(error.at("/extensionExtraInfo/handoffUrl").asText()).isEqualTo(Rulings.URL);
        assertThat(error.at("/extensionExtraInfo/decisionId").asText()).isEqualTo(Rulings.DECISION.toString());
    }

    @Test
    void namesRuleLawBodyAndRemedies() {
        JsonNode extra = onlyError(refused(Rulings.blocked(), null)).at("/extensionExtraInfo");

        assertThat(extra.at("/reasons/0/rule").asText()).isEqualTo("SG-TRAD-L-1");
        assertThat(extra.at("/reasons/0/law").asText()).isEqualTo("Medicines Act 1975");
        assertThat(extra.at("/reasons/0/body").asText()).isEqualTo("Health Sciences Authority");
        assertThat(extra.at("/remedies/0/action").asText()).isEqualTo("PROVIDE_EVIDENCE");
        assertThat(extra.has("handoffUrl")).isFalse();
    }

    private static JsonNode refused(Ruling ruling, @Nullable String locale) {
        return ExtensionOutput.refused(ruling, ruling.closed(), locale);
    }

    private static JsonNode onlyError(JsonNode output) {
        assertThat(JavaSdk.errors(output)).hasSize(1);
        return output.at("/errors/0");
    }
}
