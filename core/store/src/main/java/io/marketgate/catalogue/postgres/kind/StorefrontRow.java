package io.marketgate.catalogue.postgres.kind;

import io.marketgate.merchant.Storefront;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A storefront. */
@Entity
@Table(name = "storefront")
class StorefrontRow extends OwnedRow {
    @Column(updatable = false)
    String kind;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected StorefrontRow() {}

    StorefrontRow(Opening opening, Storefront storefront, String payload) {
        super(opening, storefront.id().value(), payload);
        this.kind = storefront.kind().name();
    }
}
