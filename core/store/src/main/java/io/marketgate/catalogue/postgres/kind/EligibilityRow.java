package io.marketgate.catalogue.postgres.kind;

import io.marketgate.catalogue.postgres.payload.Payload;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.Eligibility;
import io.marketgate.product.Sku;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A period of the merchant's eligibility of a SKU in a market. */
@Entity
@Table(name = "eligibility")
class EligibilityRow extends OwnedRow {
    @Column(updatable = false)
    String sku;

    @Column(updatable = false)
    String market;

    @Column(updatable = false)
    String status;

    @Column(name = "effective_from", updatable = false)
    Instant effectiveFrom;

    @Column(name = "effective_to", updatable = false)
    @Nullable
    Instant effectiveTo;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected EligibilityRow() {}

    EligibilityRow(Opening opening, Eligibility eligibility, String payload) {
        super(opening, nameOf(eligibility.sku(), eligibility.market()), payload);
        this.sku = eligibility.sku().value();
        this.market = eligibility.market().value();
        this.status = eligibility.status().name();
        this.effectiveFrom = eligibility.effectiveFrom();
        this.effectiveTo = eligibility.effectiveTo();
    }

    MarketCode market() {
        return new MarketCode(market);
    }

    /** The period itself. */
    Eligibility value() {
        return Payload.read(Eligibility.class, payload());
    }

    /** The name that all periods of a SKU in a market have; identifiers hold no blank. */
    static String nameOf(Sku sku, MarketCode market) {
        return sku.value() + " " + market.value();
    }
}
