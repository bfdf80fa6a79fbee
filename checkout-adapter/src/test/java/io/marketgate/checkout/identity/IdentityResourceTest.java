package io.marketgate.checkout.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.checkout.Carts;
import io.marketgate.checkout.DemonstrationGate;
import io.marketgate.checkout.Storefronts;
import io.marketgate.decision.Assurance;
import io.marketgate.decision.Subject;
import io.marketgate.identity.assurance.NewAssurance;
import io.marketgate.identity.buyer.Buyers;
import io.marketgate.identity.document.DocumentType;
import io.marketgate.identity.person.Secret;
import io.marketgate.identity.store.LocalRegister;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.MerchantId;
import io.marketgate.rule.AssuranceLevel;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(DemonstrationGate.class)
class IdentityResourceTest {
    /** A fictitious person; the number's check digit is correct. */
    private static final String NUMBER = "11010519491231002X";

    private static final String LIFTS = "/admin/v1/verification-locks/lifts";

    private static final String NAME = "韦小宝";

    @Inject
    Storefronts storefronts;

    @Inject
    LocalRegister register;

    @Inject
    Buyers buyers;

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
    void staffSeeHowIdentityWasMetAndWhoseItIsNobody() {
        verify("seen-by-staff", NAME);
        Response sold = storefronts.decide(Carts.supplementToShanghai("seen-by-staff"));

        Response read = storefronts.administering().get("/admin/v1/decisions/" + sold.path("id"));

        JsonPath grounds = read.jsonPath().setRootPath("grounds.identity");
        assertThat(grounds.getList("asked.level")).as(read.asString()).contains("REAL_NAME_VERIFIED");
        assertThat(grounds.getList("known.document")).containsExactly("CN_RESIDENT_ID");
        assertThat(grounds.getList("known.level")).containsExactly("REAL_NAME_VERIFIED");
        assertThat(grounds.getList("known.inForce")).containsExactly(true);
        assertThat(Instant.parse(grounds.getString("known[0].verifiedAt")))
                .isBefore(Instant.parse(grounds.getString("known[0].validUntil")));
        assertThat(grounds.getList("policies.market")).containsExactly("CN");
        assertThat(grounds.getString("policies[0].version")).isNotBlank();
        assertThat(grounds.getList("policies[0].accepted.findAll{it.document=='CN_RESIDENT_ID'}.method"))
                .containsExactly("REGISTRY", "PROVIDER", "VERIFIED_CLAIMS");
        assertThat(read.asString()).doesNotContain(NUMBER, NAME, "seen-by-staff");
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
    void namesADocumentOnceWithEveryWayOfVerifyingIt() {
        JsonPath thailand =
                storefronts.calling().get("/v1/identity/requirements?market=TH").jsonPath();

        assertThat(thailand.getList("accepted.document")).containsExactly("TH_NATIONAL_ID", "PASSPORT");
        assertThat(thailand.getList("accepted[0].ways.verification"))
                .containsExactly("CHECKED", "PROVIDER", "VERIFIED_CLAIMS");
        assertThat(thailand.getList("accepted[0].ways.level"))
                .containsExactly("SELF_DECLARED", "DOCUMENT_CHECKED", "DOCUMENT_CHECKED");
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

    @ParameterizedTest
    @ValueSource(strings = {"birthDate", "expiresOn"})
    void takesAWholeDayAndNoInstant(String member) {
        String document = """
                {"subject":"days","market":"CN","document":{"type":"CN_RESIDENT_ID","number":"%s","name":"%s","%s":"%s"}}""";

        storefronts
                .post("/v1/identity/verifications", document.formatted(NUMBER, NAME, member, "1949-12-31"))
                .then()
                .statusCode(201);

        Response refused = storefronts.post(
                "/v1/identity/verifications", document.formatted(NUMBER, NAME, member, "1949-12-31T00:00:00Z"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.<String>path("violations[0].pointer")).isEqualTo("/document/" + member);
        assertThat(refused.<String>path("violations[0].message"))
                .isEqualTo("a day as the document prints it is expected, year first, such as 2026-11-22");
    }

    @ParameterizedTest
    @CsvSource({
        "2547-02-29, DECLARED",
        "2004-02-29, DECLARED",
        "2443-02-29, INVALID_DOCUMENT",
        "2439-01-01, INVALID_DOCUMENT",
        "0001-01-01, INVALID_DOCUMENT"
    })
    void readsTheDaysOfAThaiCardAsItPrintsThem(String birthDate, String status) {
        Response answer = storefronts.post("/v1/identity/verifications", """
                {"subject":"thai-days-%s","market":"TH",
                 "document":{"birthDate":"%s","type":"TH_NATIONAL_ID","number":"3100600445635"}}""".formatted(birthDate, birthDate));

        assertThat(answer.<String>path("status")).as(answer.asString()).isEqualTo(status);
        assertThat(answer.<List<String>>path("problems"))
                .containsExactly(status.equals("DECLARED") ? "FORM_ONLY" : "BIRTH_DATE");
    }

    @Test
    void wrongNamesOfOthersDoNotLockTheOwnerOut() {
        String number = "330102198001010069";
        register.enter(DocumentType.CN_RESIDENT_ID, new Secret<>(number), new Secret<>(NAME), null);
        for (int i = 0; i < 5; i++) {
            assertThat(verify("attacker-" + i, number, "双儿").<String>path("status"))
                    .isEqualTo("MISMATCH");
        }

        Response owner = verify("owner", number, NAME);
        Response attacker = verify("attacker-5", number, "双儿");

        assertThat(owner.<String>path("status")).as(owner.asString()).isEqualTo("VERIFIED");
        assertThat(attacker.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(attacker.header("Retry-After"))).isBetween(1, 30);
        assertThat(attacker.asString()).doesNotContain(number);
    }

    @Test
    void supportLiftsALockAndIsTrailed() {
        String number = "330102198001010077";
        register.enter(DocumentType.CN_RESIDENT_ID, new Secret<>(number), new Secret<>(NAME), null);
        for (int i = 0; i < 5; i++) {
            verify("mistyping", number, "双儿");
        }
        Response locked = verify("mistyping", number, NAME);
        String lock =
                "{\"subject\":\"mistyping\",\"document\":{\"type\":\"CN_RESIDENT_ID\",\"number\":\"" + number + "\"}}";

        Response lifted = storefronts.administering().body(lock).post(LIFTS);

        assertThat(locked.statusCode()).isEqualTo(429);
        assertThat(lifted.statusCode()).as(lifted.asString()).isEqualTo(201);
        assertThat(lifted.<Boolean>path("lifted")).isTrue();
        assertThat(verify("mistyping", number, NAME).<String>path("status")).isEqualTo("VERIFIED");
        Response trail = storefronts.administering().get("/admin/v1/changes?limit=500");
        assertThat(trail.<List<String>>path(
                        "items.entries.flatten().findAll { it.resource == 'verification_lock' }.key"))
                .isNotEmpty()
                .allMatch(key -> key.matches("1:[0-9a-f]{64}"));
        assertThat(trail.asString()).doesNotContain(number).doesNotContain("mistyping");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}|``",
                "{\"subject\":\"a b\"}|/subject",
                "{\"document\":{\"type\":\"LIBRARY_CARD\",\"number\":\"1\"}}|/document/type",
                "{\"document\":{\"type\":\"CN_RESIDENT_ID\",\"number\":\"1\"}}|/document/number",
            })
    void liftsOnlyWhatIsNamed(String body, String pointer) {
        Response refused = storefronts.administering().body(body).post(LIFTS);

        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(400);
        assertThat(refused.<List<String>>path("violations.pointer")).containsExactly(pointer);
    }

    @Test
    void liftsNothingWhereNothingIsLocked() {
        Response lifted = storefronts
                .administering()
                .body("{\"subject\":\"never-tried\"}")
                .post(LIFTS);

        assertThat(lifted.<Boolean>path("lifted")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"guest", "null", "undefined", "Anonymous", "0"})
    void nobodyIsNotVerifiedAndHasNoPapersInACart(String nobody) {
        Response refused = verify(nobody, NAME);

        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(400);
        assertThat(refused.<String>path("violations[0].pointer")).isEqualTo("/subject");
        buyers.keep(
                new MerchantId("demo"),
                new Subject(nobody),
                new NewAssurance(
                        UUID.randomUUID(),
                        new Assurance.Held(
                                "CN_RESIDENT_ID",
                                new MarketCode("CN"),
                                AssuranceLevel.REAL_NAME_VERIFIED,
                                Set.of(),
                                Instant.EPOCH,
                                Instant.parse("9999-01-01T00:00:00Z")),
                        null));
        assertThat(storefronts
                        .decide(Carts.supplementToShanghai(nobody))
                        .jsonPath()
                        .getString("identity.held"))
                .isEqualTo("NONE");
    }
}
