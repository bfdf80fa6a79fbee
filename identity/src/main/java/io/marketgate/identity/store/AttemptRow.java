package io.marketgate.identity.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The attempts on one key within its window. */
@Entity
@Table(name = "identity_attempt")
class AttemptRow {
    @EmbeddedId
    Key id;

    int attempts;

    @Column(name = "window_ends")
    Instant windowEnds;

    /** Until when none is admitted; null where attempts are counted and not paced. */
    @Column(name = "paused_until")
    @Nullable
    Instant pausedUntil;

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
