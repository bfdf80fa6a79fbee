package io.marketgate.checkout.receipt;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The public half of a current or former signing key. Never altered and never removed. */
@Entity
@Table(name = "receipt_key")
class ReceiptKeyRow {
    @Id
    String kid;

    String x;

    @Column(name = "first_used")
    Instant firstUsed;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected ReceiptKeyRow() {}

    ReceiptKey key() {
        return new ReceiptKey(x);
    }
}
