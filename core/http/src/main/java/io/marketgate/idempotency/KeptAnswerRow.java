package io.marketgate.idempotency;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A key that a request has claimed, and the answer once there is one. */
@Entity
@Table(name = "idempotency")
class KeptAnswerRow {
    @EmbeddedId
    Key id;

    UUID claim;

    /** Keyed hash of the body. */
    String request;

    @Column(name = "claimed_at")
    Instant claimedAt;

    @Nullable
    Integer status;

    @Nullable
    String answer;

    @Nullable
    Long revision;

    @Column(name = "valid_until")
    @Nullable
    Instant validUntil;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected KeptAnswerRow() {}

    /** Claims the key for another request and drops the answer to the earlier one. */
    void claim(UUID newClaim, String newRequest, Instant now) {
        this.claim = newClaim;
        this.request = newRequest;
        this.claimedAt = now;
        this.status = null;
        this.answer = null;
        this.revision = null;
        this.validUntil = null;
    }

    String request() {
        return request;
    }

    Instant claimedAt() {
        return claimedAt;
    }

    /** The answer, or null while the request is in progress. */
    @Nullable
    KeptAnswer answer() {
        return answer == null ? null : new KeptAnswer(Objects.requireNonNull(status), answer, revision, validUntil);
    }

    /** The primary key. */
    @Embeddable
    record Key(String merchant, String caller, String path, String key) {
        static Key of(IdempotencyKey key) {
            return new Key(key.merchant().value(), key.caller(), key.path(), key.key());
        }
    }
}
