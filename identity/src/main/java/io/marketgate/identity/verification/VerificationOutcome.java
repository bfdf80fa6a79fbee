package io.marketgate.identity.verification;

import io.marketgate.identity.document.Problem;
import io.marketgate.rule.AssuranceLevel;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The outcome of a verification. */
public sealed interface VerificationOutcome extends VerificationResult {

    /** Random id of this attempt; also the id of the assurance it gave. */
    UUID id();

    VerificationStatus status();

    /** The level this attempt gave. */
    default AssuranceLevel level() {
        return AssuranceLevel.NONE;
    }

    /** The claims this attempt gave, such as {@code AGE_OVER_18}. */
    default Set<String> claims() {
        return Set.of();
    }

    /** First instant at which what it gave no longer holds; null if it gave nothing. */
    default @Nullable Instant expiresAt() {
        return null;
    }

    /** What the shopper can correct, and what the storefront should know. */
    default List<Problem> problems() {
        return List.of();
    }

    /** Confirmed, and kept. */
    record Verified(UUID id, AssuranceLevel level, Set<String> claims, Instant expiresAt)
            implements VerificationOutcome {
        public Verified {
            claims = Set.copyOf(claims);
        }

        @Override
        public VerificationStatus status() {
            return VerificationStatus.VERIFIED;
        }
    }

    /** Well-formed, unconfirmed, and kept as declared. */
    record Declared(UUID id, Instant expiresAt) implements VerificationOutcome {

        @Override
        public VerificationStatus status() {
            return VerificationStatus.DECLARED;
        }

        @Override
        public AssuranceLevel level() {
            return AssuranceLevel.SELF_DECLARED;
        }

        @Override
        public List<Problem> problems() {
            return List.of(VerificationProblem.FORM_ONLY);
        }
    }

    /** Not confirmed. Deliberately does not reveal whether the register knows the number. */
    record Mismatch(UUID id) implements VerificationOutcome {

        @Override
        public VerificationStatus status() {
            return VerificationStatus.MISMATCH;
        }
    }

    /** The document is invalid. */
    record InvalidDocument(UUID id, List<Problem> problems) implements VerificationOutcome {
        public InvalidDocument {
            problems = List.copyOf(problems);
        }

        @Override
        public VerificationStatus status() {
            return VerificationStatus.INVALID_DOCUMENT;
        }
    }

    /** The market does not accept it. */
    record NotAccepted(UUID id, List<Problem> problems) implements VerificationOutcome {
        public NotAccepted {
            problems = List.copyOf(problems);
        }

        @Override
        public VerificationStatus status() {
            return VerificationStatus.NOT_ACCEPTED;
        }
    }

    /** Could not be verified now. */
    record Unavailable(UUID id) implements VerificationOutcome {

        @Override
        public VerificationStatus status() {
            return VerificationStatus.UNAVAILABLE;
        }
    }
}
