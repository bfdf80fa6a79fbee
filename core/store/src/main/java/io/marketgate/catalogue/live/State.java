package io.marketgate.catalogue.live;

import io.marketgate.catalogue.Snapshot;

/**
 * The state of a replica, swapped as one.
 *
 * @param verifiedAt begin of the read that last found the database in exactly this state, on the lease's clock
 * @param generation counts states read whole; dossiers of another generation are never used
 * @param touches what changed since this generation began
 */
record State(Snapshot snapshot, long verifiedAt, long generation, Touches touches) {

    /** The same state, verified by a read that began then. */
    State verified(long begin) {
        return new State(snapshot, begin, generation, touches);
    }
}
