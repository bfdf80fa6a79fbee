package io.marketgate.identity.verification;

import io.marketgate.decision.Assurance;
import io.marketgate.identity.assurance.Assurances;
import io.marketgate.identity.assurance.DocumentUse;
import io.marketgate.identity.assurance.NewAssurance;
import io.marketgate.identity.assurance.Sharing;
import io.marketgate.identity.assurance.SharingLimits;
import io.marketgate.identity.document.Problem;
import io.marketgate.identity.person.CountedPersons;
import io.marketgate.identity.person.HashPurpose;
import io.marketgate.identity.person.KeyedHash;
import io.marketgate.identity.person.PersonKeys;
import io.marketgate.identity.person.PersonName;
import io.marketgate.identity.person.Secret;
import io.marketgate.ledger.Ledger;
import io.marketgate.market.MarketCode;
import io.marketgate.pack.IdentityPolicy;
import io.marketgate.rule.AssuranceLevel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns a result into an assurance and keeps as much of it as the market allows, unless it is shared too widely. */
final class AssuranceRecord {
    private final Assurances assurances;
    private final PersonKeys keys;
    private final SharingLimits limits;
    private final SharingFindings findings;
    private final Ledger ledger;
    private final CountedPersons counted;

    AssuranceRecord(
            Assurances assurances, PersonKeys keys, SharingLimits limits, SharingFindings findings, Ledger ledger) {
        this.assurances = assurances;
        this.keys = keys;
        this.limits = limits;
        this.findings = findings;
        this.ledger = ledger;
        this.counted = new CountedPersons(keys);
    }

    /**
     * The result of a verification.
     *
     * @param number null if it may not be used as a key
     * @param name as presented; null if none was
     * @param birthDate verified; null if it is not
     */
    record Found(
            String documentType,
            MarketCode country,
            AssuranceLevel level,
            @Nullable Secret<String> number,
            @Nullable Secret<String> name,
            @Nullable Secret<LocalDate> birthDate,
            @Nullable LocalDate expiresOn) {}

    /**
     * Keeps it.
     *
     * @param outcome of what was kept
     * @return that outcome, or that it is not accepted
     */
    VerificationOutcome keep(
            UUID id,
            Applicant applicant,
            IdentityPolicy policy,
            Found found,
            Instant now,
            Function<Assurance.Held, VerificationOutcome> outcome) {
        Secret<LocalDate> birthDate = found.birthDate();
        Set<String> claims = birthDate == null ? Set.of() : AgeClaims.of(birthDate.value(), policy.claims(), now);
        Assurance.Held held = new Assurance.Held(
                found.documentType(),
                found.country(),
                found.level(),
                claims,
                now,
                Validity.until(policy.validity(), found.expiresOn(), now));
        NewAssurance assurance = new NewAssurance(id, held, use(applicant, policy, found));
        // Anybody can declare anybody's document; refusing its owner then would make the limit a weapon.
        SharingLimits applied = found.level() == AssuranceLevel.SELF_DECLARED ? SharingLimits.NONE : limits;
        Sharing sharing = assurances.keep(
                applicant.merchant(), applicant.subject(), assurance, applied, () -> countTogether(applicant, found));
        findings.note(applicant.merchant(), assurance, sharing);
        return applied.admit(sharing)
                ? outcome.apply(held)
                : new VerificationOutcome.NotAccepted(id, problems(sharing));
    }

    /**
     * Counts the subject as the document's holder, before anything is kept that lets the subject buy as that. Not for a
     * document that is only declared: anybody can declare anybody's, and would use up what its owner may buy.
     */
    private void countTogether(Applicant applicant, Found found) {
        Secret<String> number = found.number();
        if (number != null && found.level() != AssuranceLevel.SELF_DECLARED) {
            ledger.merge(
                    counted.of(applicant.merchant(), applicant.subject()),
                    counted.of(applicant.merchant(), found.documentType(), number));
        }
    }

    private List<Problem> problems(Sharing sharing) {
        List<Problem> problems = new ArrayList<>();
        if (sharing.subjects() > limits.mostSubjects()) {
            problems.add(VerificationProblem.DOCUMENT_OF_MANY_SUBJECTS);
        }
        if (sharing.persons() > limits.mostPersons()) {
            problems.add(VerificationProblem.SUBJECT_OF_MANY_PERSONS);
        }
        return problems;
    }

    private @Nullable DocumentUse use(Applicant applicant, IdentityPolicy policy, Found found) {
        Secret<String> number = found.number();
        if (number == null || policy.retention() == IdentityPolicy.Retention.NEVER) {
            return null;
        }
        Secret<String> name = found.name();
        List<KeyedHash> documents = keys.everyHash(HashPurpose.DOCUMENT, found.documentType(), number.value());
        List<KeyedHash> person = name == null
                ? null
                : keys.everyHash(
                        HashPurpose.SUBJECT_HOLDER,
                        applicant.merchant().value(),
                        applicant.subject().value(),
                        PersonName.normalise(name).value());
        return new DocumentUse(documents, person);
    }
}
