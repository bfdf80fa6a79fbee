package io.marketgate.identity.verification;

import io.marketgate.identity.person.KeyedHash;
import java.time.Duration;
import java.util.List;

/** One count of an attempt. */
public sealed interface Attempt {

    /** By what it is counted. */
    AttemptScope scope();

    /** What is counted, as an irreversible hash. */
    KeyedHash key();

    /**
     * Admitted a number of times within one window.
     *
     * @param limit attempts within one window, at least 1
     * @param softer judged in place of a refusal when the limit is reached; none to refuse
     */
    record Counted(AttemptScope scope, KeyedHash key, int limit, List<Attempt> softer) implements Attempt {

        /** @throws IllegalArgumentException if the limit is less than 1 */
        public Counted {
            softer = List.copyOf(softer);
            if (limit < 1) {
                throw new IllegalArgumentException("a limit of attempts is at least 1");
            }
        }

        /** A count that refuses when its limit is reached. */
        public Counted(AttemptScope scope, KeyedHash key, int limit) {
            this(scope, key, limit, List.of());
        }
    }

    /**
     * Admitted again only after a pause, which doubles with each attempt, and is forgotten when a window passes without
     * one.
     *
     * @param first the pause after the first attempt
     * @param longest the longest pause
     */
    record Paced(AttemptScope scope, KeyedHash key, Duration first, Duration longest) implements Attempt {

        /** @throws IllegalArgumentException if the pauses are not positive, or the first is longer than the longest */
        public Paced {
            if (first.isNegative() || first.isZero() || first.compareTo(longest) > 0) {
                throw new IllegalArgumentException("a pause is positive, and not longer than the longest");
            }
        }
    }
}
