package io.marketgate.checkout.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.checkout.DemonstrationGate;
import io.marketgate.checkout.Storefronts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(DemonstrationGate.class)
class VocabularyResourceTest {
    @Inject
    Storefronts storefronts;

    private JsonPath found(String q) {
        return storefronts.calling().queryParam("q", q).get("/v1/substances").jsonPath();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ketamine", "KETAMIN", "6740-88-1", "氯胺酮"})
    void findsASubstanceByAnyOfItsNames(String q) {
        assertThat(found(q).getList("id")).contains("KETAMINE");
    }

    @Test
    void saysOnWhichListsOfLawASubstanceStands() {
        JsonPath found = found("6740-88-1");

        assertThat(found.getList("[0].groups.id")).isNotEmpty();
        assertThat(found.getString("[0].groups[0].act")).isNotBlank();
        assertThat(found.getString("[0].groups[0].date")).isNotBlank();
    }

    @Test
    void saysWhatAFormCountsAs() {
        assertThat(found("retinyl acetate").getString("find { it.id == 'RETINYL_ACETATE' }.of"))
                .isEqualTo("VITAMIN_A");
        assertThat(found("metformin").getString("find { it.id == 'METFORMIN' }.of"))
                .isNull();
    }

    @Test
    void findsAtMostFifty() {
        assertThat(found("a").getList("")).hasSize(50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "%%", "ket%mine", "*"})
    void takesSignsForNoPattern(String q) {
        assertThat(found(q).getList("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void requiresASearchText(String q) {
        Response refused = storefronts.calling().queryParam("q", q).get("/v1/substances");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.jsonPath().getString("violations[0].pointer")).isEqualTo("q");
    }

    @Test
    void listsEveryWordWithItsKindAndUnit() {
        JsonPath words = storefronts.calling().get("/v1/vocabulary").jsonPath();

        assertThat(words.getList("classes.name")).contains("COSMETIC", "PRESCRIPTION_DRUG");
        assertThat(words.getString("facts.find { it.name == 'daysPerUnit' }.kind"))
                .isEqualTo("NUMBER");
        assertThat(words.getBoolean("facts.find { it.name == 'substance' }.substances"))
                .isTrue();
        assertThat(words.getBoolean("evidence.find { it.name == 'PRESCRIPTION' }.counted"))
                .isFalse();
        assertThat(words.getList("evidence.find { it.name == 'PRESCRIPTION' }.scopes.scope"))
                .containsExactly("BUYER");
        assertThat(words.getList("evidence.find { it.name == 'PRESCRIPTION' }.attributes.name"))
                .contains("attestedBy", "prescriberMarket", "product", "quantity", "subject");
        assertThat(words.getList("partnerRoles")).contains("LICENSED_PHARMACY");
    }
}
