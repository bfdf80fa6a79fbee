package io.marketgate.catalogue.postgres.kind;

import io.marketgate.evidence.About;
import io.marketgate.evidence.Evidence;
import io.marketgate.evidence.EvidenceScope;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Evidence that the merchant holds. */
@Entity
@Table(name = "evidence")
class EvidenceRow extends OwnedRow {
    @Column(updatable = false)
    String type;

    @Column(updatable = false)
    String scope;

    /** The market it is good for; null where it is good in all. */
    @Column(updatable = false)
    @Nullable
    String market;

    /** Whose dossier it belongs to; null for evidence that is not of a product or lot. */
    @Column(updatable = false)
    @Nullable
    String sku;

    @Column(updatable = false)
    @Nullable
    String partner;

    @Column(name = "valid_from", updatable = false)
    @Nullable
    Instant validFrom;

    @Column(name = "valid_to", updatable = false)
    @Nullable
    Instant validTo;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected EvidenceRow() {}

    EvidenceRow(Opening opening, Evidence evidence, String payload) {
        super(opening, evidence.id(), payload);
        this.type = evidence.type().value();
        this.market = evidence.market() == null ? null : evidence.market().value();
        this.scope = evidence.about().scope().name();
        this.sku = dossierOf(evidence);
        this.partner = evidence.about().partner();
        this.validFrom = evidence.validity().from();
        this.validTo = evidence.validity().to();
    }

    /** The SKU whose dossier the evidence belongs to, or null. */
    static @Nullable String dossierOf(Evidence evidence) {
        About about = evidence.about();
        boolean ofProduct = about.scope() == EvidenceScope.PRODUCT || about.scope() == EvidenceScope.LOT;
        return ofProduct && about.sku() != null ? about.sku().value() : null;
    }
}
