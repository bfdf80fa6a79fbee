package io.marketgate.identity.store;

import io.marketgate.identity.person.KeyedHash;
import io.marketgate.identity.prescription.ForwardedPrescription;
import io.marketgate.identity.prescription.Prescribed;
import io.marketgate.identity.prescription.Prescription;
import io.marketgate.identity.prescription.PrescriptionStatus;
import io.marketgate.identity.prescription.Proof;
import io.marketgate.identity.prescription.RefusalReason;
import io.marketgate.identity.prescription.Review;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.product.Sku;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A prescription as stored. It is never {@code EXPIRED} here: that is told by the clock. */
@Entity
@Table(name = "prescription")
class PrescriptionRow {
    @Id
    UUID id;

    String merchant;

    String pseudonym;

    String storefront;

    String market;

    @Enumerated(EnumType.STRING)
    Proof.Kind proof;

    @Column(name = "proof_hash")
    String proofHash;

    String[] skus;

    @Column(name = "prescriber_market")
    String prescriberMarket;

    @Column(name = "issued_on")
    LocalDate issuedOn;

    @Column(name = "valid_to")
    @Nullable
    Instant validTo;

    @Column(name = "received_at")
    Instant receivedAt;

    @Enumerated(EnumType.STRING)
    PrescriptionStatus status;

    @Column(name = "decided_by")
    @Nullable
    String decidedBy;

    @Column(name = "decided_at")
    @Nullable
    Instant decidedAt;

    @Nullable
    String evidence;

    @Enumerated(EnumType.STRING)
    @Nullable
    RefusalReason refusal;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected PrescriptionRow() {}

    PrescriptionRow(
            UUID id,
            MerchantId merchant,
            String pseudonym,
            ForwardedPrescription forwarded,
            KeyedHash proof,
            Instant receivedAt) {
        this.id = id;
        this.merchant = merchant.value();
        this.pseudonym = pseudonym;
        this.storefront = forwarded.storefront().value();
        this.market = forwarded.market().value();
        this.proof = forwarded.proof().kind();
        this.proofHash = proof.text();
        this.receivedAt = receivedAt;
        this.status = PrescriptionStatus.WAITING;
        says(forwarded.prescribed());
    }

    String pseudonym() {
        return pseudonym;
    }

    String proofHash() {
        return proofHash;
    }

    private void says(Prescribed prescribed) {
        this.skus = prescribed.skus().stream().map(Sku::value).toArray(String[]::new);
        this.prescriberMarket = prescribed.prescriberMarket().value();
        this.issuedOn = prescribed.issuedOn();
        this.validTo = prescribed.validTo();
    }

    /**
     * Ends the wait.
     *
     * @param attested what it says from now on, or null for what it said
     */
    void conclude(Review review, @Nullable Prescribed attested) {
        if (attested != null) {
            says(attested);
        }
        this.status = review.status();
        if (review instanceof Review.Accepted accepted) {
            this.evidence = accepted.evidence();
            sign(accepted.signature());
        } else if (review instanceof Review.Refused refused) {
            this.refusal = refused.reason();
            sign(refused.signature());
        } else if (review instanceof Review.Withdrawn withdrawn) {
            sign(withdrawn.signature());
        }
    }

    private void sign(Review.Signature signature) {
        this.decidedBy = signature.by();
        this.decidedAt = signature.at();
    }

    Prescription value() {
        List<Sku> named = Stream.of(skus).map(Sku::new).toList();
        return new Prescription(
                id,
                new StorefrontId(storefront),
                new MarketCode(market),
                proof,
                new Prescribed(named, new MarketCode(prescriberMarket), issuedOn, validTo),
                receivedAt,
                review());
    }

    private Review review() {
        return switch (status) {
            case WAITING, EXPIRED -> new Review.Waiting();
            case ACCEPTED -> new Review.Accepted(Objects.requireNonNull(evidence), signature());
            case REFUSED -> new Review.Refused(Objects.requireNonNull(refusal), signature());
            case WITHDRAWN -> new Review.Withdrawn(signature());
        };
    }

    private Review.Signature signature() {
        return new Review.Signature(Objects.requireNonNull(decidedBy), Objects.requireNonNull(decidedAt));
    }
}
