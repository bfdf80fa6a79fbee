package io.marketgate.identity.verification;

import io.marketgate.identity.document.DocumentType;
import io.marketgate.identity.person.HashPurpose;
import io.marketgate.identity.person.PersonKeys;
import io.marketgate.identity.person.Secret;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Counts an attempt by every scope that applies. */
final class AttemptGate {
    private final Attempts attempts;
    private final PersonKeys keys;
    private final VerificationLimits limits;

    AttemptGate(Attempts attempts, PersonKeys keys, VerificationLimits limits) {
        this.attempts = attempts;
        this.keys = keys;
        this.limits = limits;
    }

    /** Counts an attempt with a document. */
    Optional<Instant> refuse(Applicant applicant, DocumentType type, Secret<String> number, Instant now) {
        List<Attempt> counted = new ArrayList<>(common(applicant));
        if (type.mayBeKey()) {
            counted.add(attempt(AttemptScope.DOCUMENT, limits.perDocument(), type.name(), number.value()));
        }
        return attempts.refuse(counted, limits.window(), now);
    }

    /** Counts an attempt with a token, without a document scope, because a token cannot be guessed. */
    Optional<Instant> refuse(Applicant applicant, Instant now) {
        return attempts.refuse(common(applicant), limits.window(), now);
    }

    private List<Attempt> common(Applicant applicant) {
        String merchant = applicant.merchant().value();
        return List.of(
                attempt(AttemptScope.MERCHANT, limits.perMerchant(), merchant),
                attempt(AttemptScope.CREDENTIAL, limits.perCredential(), merchant, applicant.credential()),
                attempt(
                        AttemptScope.SUBJECT,
                        limits.perSubject(),
                        merchant,
                        applicant.subject().value()));
    }

    private Attempt attempt(AttemptScope scope, int limit, String... parts) {
        return new Attempt(scope, keys.hash(HashPurpose.ATTEMPT, parts), limit);
    }
}
