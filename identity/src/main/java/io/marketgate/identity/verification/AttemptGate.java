package io.marketgate.identity.verification;

import io.marketgate.decision.Subject;
import io.marketgate.identity.document.DocumentType;
import io.marketgate.identity.person.KeyedHash;
import io.marketgate.identity.person.Secret;
import io.marketgate.merchant.MerchantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Counts an attempt by every scope that applies. A document whose limit is reached is not closed to everybody, or wrong
 * attempts of others would lock its owner out: a subject has a few attempts of its own on it, and all subjects together
 * are admitted at a pace that slows down, so that many of them guess no faster than one.
 */
final class AttemptGate {
    private final Attempts attempts;
    private final AttemptKeys keys;
    private final VerificationLimits limits;

    AttemptGate(Attempts attempts, AttemptKeys keys, VerificationLimits limits) {
        this.attempts = attempts;
        this.keys = keys;
        this.limits = limits;
    }

    /** Counts an attempt with a document. */
    Optional<Instant> refuse(Applicant applicant, DocumentType type, Secret<String> number, Instant now) {
        List<Attempt> counted = new ArrayList<>(common(applicant));
        if (type.mayBeKey()) {
            counted.add(ofDocument(applicant, type, number));
        }
        return attempts.refuse(counted, limits.window(), now);
    }

    /** Counts an attempt with a token, without a document scope, because a token cannot be guessed. */
    Optional<Instant> refuse(Applicant applicant, Instant now) {
        return attempts.refuse(common(applicant), limits.window(), now);
    }

    private List<Attempt> common(Applicant applicant) {
        MerchantId merchant = applicant.merchant();
        return List.of(
                new Attempt.Counted(AttemptScope.MERCHANT, newest(keys.merchant(merchant)), limits.perMerchant()),
                new Attempt.Counted(
                        AttemptScope.CREDENTIAL,
                        newest(keys.credential(merchant, applicant.credential())),
                        limits.perCredential()),
                new Attempt.Counted(
                        AttemptScope.SUBJECT,
                        newest(keys.subject(merchant, applicant.subject())),
                        limits.perSubject()));
    }

    private Attempt ofDocument(Applicant applicant, DocumentType type, Secret<String> number) {
        MerchantId merchant = applicant.merchant();
        Subject subject = applicant.subject();
        VerificationLimits.Locked locked = limits.locked();
        KeyedHash document = newest(keys.document(merchant, type, number));
        return new Attempt.Counted(
                AttemptScope.DOCUMENT,
                document,
                limits.perDocument(),
                List.of(
                        new Attempt.Counted(
                                AttemptScope.LOCKED_DOCUMENT_SUBJECT,
                                newest(keys.documentOfSubject(merchant, type, number, subject)),
                                locked.perSubject()),
                        new Attempt.Paced(
                                AttemptScope.LOCKED_DOCUMENT, document, locked.firstPause(), locked.longestPause())));
    }

    private static KeyedHash newest(List<KeyedHash> hashes) {
        return hashes.get(0);
    }
}
