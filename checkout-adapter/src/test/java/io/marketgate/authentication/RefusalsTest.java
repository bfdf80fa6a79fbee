package io.marketgate.authentication;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.access.PresentedKey;
import io.marketgate.checkout.DemonstrationGate;
import io.marketgate.checkout.Logged;
import io.marketgate.checkout.Storefronts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DemonstrationGate.class)
class RefusalsTest {
    private static final String CHECKOUT = "/v1/checkout/decisions/x";

    @Inject
    Storefronts storefronts;

    private static List<String> logged(int status, String path, RequestSpecification request) {
        try (Logged logged = Logged.by(Refusals.class)) {
            assertThat(request.get(path).statusCode()).isEqualTo(status);
            return logged.records();
        }
    }

    @Test
    void saysThatThereIsNoCredential() {
        assertThat(logged(401, CHECKOUT, given()))
                .singleElement()
                .asString()
                .startsWith("INFO event=unauthenticated cause=NO_CREDENTIAL endpoint=")
                .contains("DecisionResource#find");
    }

    @Test
    void tellsAMalformedKeyFromAnUnknownOne() {
        assertThat(logged(401, CHECKOUT, given().header("X-API-Key", "mg_typo")))
                .containsExactly("INFO event=unauthenticated cause=MALFORMED_KEY");
        PresentedKey unknown = PresentedKey.generate();
        assertThat(logged(401, CHECKOUT, given().header("X-API-Key", unknown.text())))
                .containsExactly("INFO event=unauthenticated cause=UNKNOWN_KEY");
    }

    @Test
    void namesTheKeyWhoseSecretIsWrongAndNotTheSecret() {
        PresentedKey known = PresentedKey.parse(storefronts.key()).orElseThrow();
        String wrong = known.text().substring(0, known.text().length() - 64) + "0".repeat(64);
        storefronts.awaitCatalogue();

        assertThat(logged(401, CHECKOUT, given().header("X-API-Key", wrong)))
                .containsExactly("INFO event=unauthenticated cause=WRONG_KEY key=" + known.id());
    }

    @Test
    void namesTheRolesThatDoNotSuffice() {
        assertThat(logged(403, "/admin/v1/skus", storefronts.calling()))
                .singleElement()
                .asString()
                .startsWith("INFO event=forbidden cause=ROLE_MISSING merchant=demo roles=[storefront] author=key:")
                .contains(" name=\"")
                .contains("SkuResource#");
    }

    @Test
    void saysWhichRequestWasRefused() {
        try (Logged logged = Logged.by(Refusals.class, "%X{requestId}")) {
            given().header("X-Request-Id", "order-77").get(CHECKOUT);

            assertThat(logged.records()).containsExactly("order-77");
        }
    }
}
