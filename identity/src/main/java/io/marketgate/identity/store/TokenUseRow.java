package io.marketgate.identity.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** The subject that a token has vouched for. */
@Entity
@Table(name = "identity_token_use")
class TokenUseRow {
    @EmbeddedId
    Key id;

    @Column(name = "subject_hash")
    String subjectHash;

    Instant ends;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected TokenUseRow() {}

    String subjectHash() {
        return subjectHash;
    }

    /** The primary key. */
    @Embeddable
    record Key(String merchant, @Column(name = "token_hash") String tokenHash) {}
}
