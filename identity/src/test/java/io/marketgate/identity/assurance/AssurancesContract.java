package io.marketgate.identity.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.decision.Assurance;
import io.marketgate.decision.Subject;
import io.marketgate.identity.Persons;
import io.marketgate.identity.person.HashPurpose;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.MerchantId;
import io.marketgate.rule.AssuranceLevel;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The contract of every {@link Assurances}. */
public abstract class AssurancesContract {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final MerchantId MERCHANT = new MerchantId("demo");

    private final Subject subject = new Subject(UUID.randomUUID().toString());

    /** The store under test; it may hold other subjects' assurances. */
    protected abstract Assurances assurances();

    @Test
    void knowsNothingOfUnknownSubject() {
        assertThat(assurances().find(MERCHANT, subject, NOW)).isEqualTo(Assurance.NONE);
    }

    @Test
    void findsWhatWasKept() {
        Assurance.Held held = held(AssuranceLevel.REAL_NAME_VERIFIED, Set.of("AGE_OVER_18"));
        assurances().keep(MERCHANT, subject, assurance(held));

        Assurance found = assurances().find(MERCHANT, subject, NOW);

        assertThat(found.held()).containsExactly(held);
        assertThat(found.pseudonym()).isNotBlank().doesNotContain(subject.value());
    }

    @Test
    void keepsMerchantsApart() {
        assurances().keep(MERCHANT, subject, assurance(held(AssuranceLevel.REAL_NAME_VERIFIED, Set.of())));

        assertThat(assurances().find(new MerchantId("other"), subject, NOW)).isEqualTo(Assurance.NONE);
    }

    @Test
    void replacesAssuranceOfTheSameTypeAndLevel() {
        assurances().keep(MERCHANT, subject, assurance(held(AssuranceLevel.REAL_NAME_VERIFIED, Set.of("AGE_OVER_18"))));
        Assurance.Held newer = held(AssuranceLevel.REAL_NAME_VERIFIED, Set.of());
        assurances().keep(MERCHANT, subject, assurance(newer));

        assertThat(assurances().find(MERCHANT, subject, NOW).held()).containsExactly(newer);
    }

    @Test
    void declaringDoesNotReplaceAVerifiedAssurance() {
        Assurance.Held verified = held(AssuranceLevel.REAL_NAME_VERIFIED, Set.of());
        Assurance.Held declared = held(AssuranceLevel.SELF_DECLARED, Set.of());
        assurances().keep(MERCHANT, subject, assurance(verified));
        assurances().keep(MERCHANT, subject, assurance(declared));

        assertThat(assurances().find(MERCHANT, subject, NOW).held()).containsExactlyInAnyOrder(verified, declared);
    }

    @Test
    void keepsThePseudonymWhenAssurancesExpire() {
        Assurance.Held held = held(AssuranceLevel.SELF_DECLARED, Set.of());
        assurances().keep(MERCHANT, subject, assurance(held));
        String pseudonym = assurances().find(MERCHANT, subject, NOW).pseudonym();

        Assurance later = assurances().find(MERCHANT, subject, held.until());

        assertThat(later.held()).isEmpty();
        assertThat(later.pseudonym()).isEqualTo(pseudonym);
    }

    @Test
    void erasesEverythingAndGivesAnotherPseudonymAfterwards() {
        Assurance.Held held = held(AssuranceLevel.SELF_DECLARED, Set.of());
        assurances().keep(MERCHANT, subject, assurance(held));
        String before = assurances().find(MERCHANT, subject, NOW).pseudonym();

        assertThat(assurances().erase(MERCHANT, subject)).isTrue();
        assertThat(assurances().find(MERCHANT, subject, NOW)).isEqualTo(Assurance.NONE);
        assertThat(assurances().erase(MERCHANT, subject)).isFalse();
        assurances().keep(MERCHANT, subject, assurance(held));
        assertThat(assurances().find(MERCHANT, subject, NOW).pseudonym()).isNotEqualTo(before);
    }

    private static Assurance.Held held(AssuranceLevel level, Set<String> claims) {
        return new Assurance.Held(
                "CN_RESIDENT_ID", new MarketCode("CN"), level, claims, NOW, NOW.plus(Duration.ofDays(365)));
    }

    private static NewAssurance assurance(Assurance.Held held) {
        return new NewAssurance(
                UUID.randomUUID(),
                held,
                new DocumentUse(
                        Persons.KEYS.everyHash(HashPurpose.DOCUMENT, held.documentType(), Persons.WEI_NUMBER.value()),
                        null));
    }
}
