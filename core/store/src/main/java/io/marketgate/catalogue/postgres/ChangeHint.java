package io.marketgate.catalogue.postgres;

import jakarta.persistence.EntityManager;

/** Whether a change is called out to whoever listens. Correctness never needs it: an unheard hint costs a poll interval. */
public enum ChangeHint {
    /** Each change is called out as it commits. Listening takes one connection that no pooler may stand before. */
    NOTIFY,
    /** For databases that know no {@code NOTIFY}, and where a connection more for each replica is too much. */
    NONE;

    /** It carries nothing: what has changed is read from the catalogue, and every user of the database may listen. */
    static final String CHANNEL = "marketgate_catalogue";

    /** Calls out the change of this transaction; nobody hears of it if the transaction is rolled back. */
    void send(EntityManager entities) {
        if (this == NOTIFY) {
            entities.createNativeQuery("notify " + CHANNEL).executeUpdate();
        }
    }
}
