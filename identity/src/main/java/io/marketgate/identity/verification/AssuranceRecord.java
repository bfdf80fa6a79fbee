package io.marketgate.identity.verification;

import io.marketgate.decision.Assurance;
import io.marketgate.identity.assurance.Assurances;
import io.marketgate.identity.assurance.NewAssurance;
import io.marketgate.identity.person.HashPurpose;
import io.marketgate.identity.person.KeyedHash;
import io.marketgate.identity.person.PersonKeys;
import io.marketgate.identity.person.Secret;
import io.marketgate.market.MarketCode;
import io.marketgate.pack.IdentityPolicy;
import io.marketgate.rule.AssuranceLevel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns a result into an assurance and keeps as much of it as the market allows. */
final class AssuranceRecord {
    private final Assurances assurances;
    private final PersonKeys keys;

    AssuranceRecord(Assurances assurances, PersonKeys keys) {
        this.assurances = assurances;
        this.keys = keys;
    }

    /**
     * The result of a verification.
     *
     * @param number null if it may not be used as a key
     * @param birthDate verified; null if it is not
     */
    record Found(
            String documentType,
            MarketCode country,
            AssuranceLevel level,
            @Nullable Secret<String> number,
            @Nullable Secret<LocalDate> birthDate,
            @Nullable LocalDate expiresOn) {}

    Assurance.Held keep(UUID id, Applicant applicant, IdentityPolicy policy, Found found, Instant now) {
        Secret<LocalDate> birthDate = found.birthDate();
        Set<String> claims = birthDate == null ? Set.of() : AgeClaims.of(birthDate.value(), policy.claims(), now);
        Assurance.Held held = new Assurance.Held(
                found.documentType(),
                found.country(),
                found.level(),
                claims,
                now,
                Validity.until(policy.validity(), found.expiresOn(), now));
        assurances.keep(applicant.merchant(), applicant.subject(), new NewAssurance(id, held, document(policy, found)));
        return held;
    }

    private @Nullable KeyedHash document(IdentityPolicy policy, Found found) {
        Secret<String> number = found.number();
        return number == null || policy.retention() == IdentityPolicy.Retention.NEVER
                ? null
                : keys.hash(HashPurpose.DOCUMENT, found.documentType(), number.value());
    }
}
