package io.marketgate.identity.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** The attempts on one key within its window. */
@Entity
@Table(name = "identity_attempt")
class AttemptRow {
    @EmbeddedId
    Key id;

    int attempts;

    @Column(name = "window_ends")
    Instant windowEnds;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected AttemptRow() {}

    int attempts() {
        return attempts;
    }

    Instant windowEnds() {
        return windowEnds;
    }

    /** The primary key. */
    @Embeddable
    record Key(String scope, @Column(name = "key_hash") String keyHash) {}
}
