package io.marketgate.adapter.shopify;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A {@link PendingHold} and the time of its next attempt. */
@Entity
@Table(name = "pending_hold")
class PendingHoldRow {
    @EmbeddedId
    Key id;

    @Column(name = "order_name", updatable = false)
    String name;

    @Column(updatable = false)
    String why;

    int attempts;

    @Column(name = "next_at")
    Instant nextAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected PendingHoldRow() {}

    /** Counts an attempt and sets the time of the next one. Returns the hold as it was before. */
    PendingHold take(Instant now) {
        PendingHold hold = new PendingHold(id.binding(), id.order(), name, why, attempts);
        attempts++;
        nextAt = now.plus(hold.backoff());
        return hold;
    }

    /** The primary key. */
    @Embeddable
    record Key(String binding, @Column(name = "order_id") String order) {
        static Key of(PendingHold hold) {
            return new Key(hold.binding(), hold.order());
        }
    }
}
