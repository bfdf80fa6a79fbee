package io.marketgate.catalogue.postgres.change;

import jakarta.persistence.EntityManager;

/**
 * Whether a change is announced to listening replicas. Correctness never needs it: a lost hint costs a poll interval.
 */
public enum ChangeHint {
    /** Each change is announced as it commits. Listening takes one connection, which must not go through a pooler. */
    NOTIFY,
    /** For databases without {@code NOTIFY}, and where one more connection for each replica is too much. */
    NONE;

    /**
     * The channel's messages are empty. Changes are read from the catalogue, and every user of the database may listen.
     */
    public static final String CHANNEL = "marketgate_catalogue";

    /** Announces the change of this transaction; a rollback discards the announcement. */
    void send(EntityManager entities) {
        if (this == NOTIFY) {
            entities.createNativeQuery("notify " + CHANNEL).executeUpdate();
        }
    }
}
