package io.marketgate.checkout.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.checkout.Carts;
import io.marketgate.checkout.DemonstrationGate;
import io.marketgate.checkout.Storefronts;
import io.marketgate.identity.document.DocumentType;
import io.marketgate.identity.person.Secret;
import io.marketgate.identity.store.LocalRegister;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DemonstrationGate.class)
class IdentityResourceTest {
    /** A fictitious person; the number's check digit is correct. */
    private static final String NUMBER = "11010519491231002X";

    private static final String NAME = "韦小宝";

    @Inject
    Storefronts storefronts;

    @Inject
    LocalRegister register;

    @BeforeEach
    void enter() {
        register.enter(DocumentType.CN_RESIDENT_ID, new Secret<>(NUMBER), new Secret<>(NAME), null);
    }

    private Response verify(String subject, String name) {
        return verify(subject, NUMBER, name);
    }

    private Response verify(String subject, String number, String name) {
        return storefronts.post("/v1/identity/verifications", """
                {"subject":"%s","market":"CN","document":{"type":"CN_RESIDENT_ID","number":"%s","name":"%s"}}""".formatted(subject, number, name));
    }

    @Test
    void verificationChangesTheVerdict() {
        Response before = storefronts.decide(Carts.supplementToShanghai("known-later"));
        Response verified = verify("known-later", NAME);

        Response after = storefronts.decide(Carts.supplementToShanghai("known-later"));

        assertThat(before.jsonPath().getList("lines[0].reasons.code"))
                .as(before.asString())
                .contains("IDENTITY_REQUIRED");
        assertThat(verified.statusCode()).as(verified.asString()).isEqualTo(201);
        assertThat(verified.jsonPath().getString("status")).isEqualTo("VERIFIED");
        assertThat(after.jsonPath().getString("lines[0].verdict"))
                .as(after.asString())
                .isEqualTo("SELL_LOCAL");
        assertThat(after.jsonPath().getBoolean("identity.satisfied")).isTrue();
    }

    @Test
    void forgetsAnErasedBuyer() {
        verify("forgotten", NAME);
        Response held = storefronts.calling().get("/v1/identity/subjects/forgotten");

        Response erased = storefronts.calling().delete("/v1/identity/subjects/forgotten");

        assertThat(held.jsonPath().getString("assurances[0].level")).isEqualTo("REAL_NAME_VERIFIED");
        assertThat(erased.statusCode()).isEqualTo(204);
        assertThat(storefronts.calling().get("/v1/identity/subjects/forgotten").statusCode())
                .isEqualTo(404);
        assertThat(storefronts
                        .decide(Carts.supplementToShanghai("forgotten"))
                        .jsonPath()
                        .getBoolean("identity.satisfied"))
                .isFalse();
    }

    @Test
    void doesNotMatchALongerName() {
        String number = "110101199003078814";
        register.enter(DocumentType.CN_RESIDENT_ID, new Secret<>(number), new Secret<>("李明"), null);

        Response longer = verify("longer-name", number, "李明〇");

        assertThat(longer.jsonPath().getString("status")).as(longer.asString()).isEqualTo("MISMATCH");
    }

    @Test
    void repeatsNeitherNumberNorName() {
        Response mismatch = verify("somebody", "双儿");

        assertThat(mismatch.jsonPath().getString("status")).isEqualTo("MISMATCH");
        assertThat(mismatch.asString()).doesNotContain(NUMBER).doesNotContain("双儿");
    }

    @Test
    void returnsAMarketsRequirements() {
        Response response = storefronts.calling().get("/v1/identity/requirements?market=CN");

        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        assertThat(response.jsonPath().getList("accepted.document")).contains("CN_RESIDENT_ID");
        assertThat(response.jsonPath().getString("accepted.find { it.document == 'CN_RESIDENT_ID' }.form"))
                .isNotBlank();
    }

    @Test
    void requiresAMarket() {
        assertThat(storefronts.calling().get("/v1/identity/requirements").statusCode())
                .isEqualTo(400);
        assertThat(storefronts
                        .calling()
                        .get("/v1/identity/requirements?market=BR")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void acceptsEitherADocumentOrAToken() {
        Response response = storefronts.post("/v1/identity/verifications", "{\"subject\":\"a\",\"market\":\"CN\"}");

        assertThat(response.statusCode()).isEqualTo(400);
    }
}
