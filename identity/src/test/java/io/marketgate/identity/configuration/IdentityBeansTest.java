package io.marketgate.identity.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.decision.Subject;
import io.marketgate.identity.Persons;
import io.marketgate.identity.buyer.Buyers;
import io.marketgate.identity.document.DocumentType;
import io.marketgate.identity.store.LocalRegister;
import io.marketgate.identity.verification.Applicant;
import io.marketgate.identity.verification.IdentityPolicies;
import io.marketgate.identity.verification.Policies;
import io.marketgate.identity.verification.PresentedDocument;
import io.marketgate.identity.verification.Verification;
import io.marketgate.identity.verification.VerificationOutcome;
import io.marketgate.identity.verification.VerificationStatus;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.MerchantId;
import io.marketgate.rule.AssuranceLevel;
import io.marketgate.testing.EmbeddedDatabaseResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The parts work together in a container: the decision's side sees a verification, and after erasure no longer. */
@QuarkusTest
@WithTestResource(EmbeddedDatabaseResource.class)
class IdentityBeansTest {
    private static final MarketCode CN = new MarketCode("CN");
    private static final Applicant APPLICANT = new Applicant(new MerchantId("demo"), new Subject("cust-1"), "key-1");

    @Inject
    Verification verification;

    @Inject
    LocalRegister register;

    @Inject
    Buyers buyers;

    @Inject
    Clock clock;

    @Test
    void verifiesRemembersAndErases() {
        register.enter(DocumentType.CN_RESIDENT_ID, Persons.WEI_NUMBER, Persons.WEI_NAME, null);

        VerificationOutcome outcome = (VerificationOutcome) verification
                .verify(
                        APPLICANT,
                        CN,
                        new PresentedDocument("CN_RESIDENT_ID", Persons.WEI_NUMBER, Persons.WEI_NAME, null, null))
                .toCompletableFuture()
                .join();

        assertThat(outcome.status()).isEqualTo(VerificationStatus.VERIFIED);
        assertThat(buyers.find(APPLICANT.merchant(), APPLICANT.subject(), clock.instant())
                        .held())
                .singleElement()
                .satisfies(held -> assertThat(held.level()).isEqualTo(AssuranceLevel.REAL_NAME_VERIFIED));
        assertThat(buyers.remembered(APPLICANT.merchant(), APPLICANT.subject())).isPresent();
        assertThat(buyers.erase(APPLICANT.merchant(), APPLICANT.subject())).isTrue();
        assertThat(buyers.remembered(APPLICANT.merchant(), APPLICANT.subject())).isEmpty();
    }

    /** Replaces the packs, which this module does not load. */
    @Singleton
    static class TestPolicies {

        @Produces
        @Singleton
        IdentityPolicies policies() {
            return market -> Optional.of(Policies.CN);
        }
    }
}
