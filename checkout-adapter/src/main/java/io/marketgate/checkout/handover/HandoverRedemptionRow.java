package io.marketgate.checkout.handover;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A redeemed token, by its hash. */
@Entity
@Table(name = "handover_redemption")
class HandoverRedemptionRow {
    @Id
    @Column(name = "token_sha256")
    byte[] tokenSha256;

    @Column(name = "redeemed_by")
    String redeemedBy;

    @Column(name = "redeemed_at")
    Instant redeemedAt;

    @Column(name = "expires_at")
    Instant expiresAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected HandoverRedemptionRow() {}
}
