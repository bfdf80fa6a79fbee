package io.marketgate.identity.prescription;

import java.time.Instant;

/** Where a prescription stands. Only a waiting one can change, and once. */
public sealed interface Review {

    /** The state it gives a prescription that has not expired. */
    PrescriptionStatus status();

    /** Not judged yet. */
    record Waiting() implements Review {
        @Override
        public PrescriptionStatus status() {
            return PrescriptionStatus.WAITING;
        }
    }

    /**
     * It counts.
     *
     * @param evidence the id of the evidence that it became
     */
    record Accepted(String evidence, Signature signature) implements Review {
        @Override
        public PrescriptionStatus status() {
            return PrescriptionStatus.ACCEPTED;
        }
    }

    /** It was refused. */
    record Refused(RefusalReason reason, Signature signature) implements Review {
        @Override
        public PrescriptionStatus status() {
            return PrescriptionStatus.REFUSED;
        }
    }

    /** The storefront has withdrawn it. */
    record Withdrawn(Signature signature) implements Review {
        @Override
        public PrescriptionStatus status() {
            return PrescriptionStatus.WITHDRAWN;
        }
    }

    /**
     * Who ended the wait, and when.
     *
     * @param by the caller's name in the audit trail
     */
    record Signature(String by, Instant at) {}
}
