package io.marketgate.catalogue.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A shop. */
@Entity
@Table(name = "storefront")
class StorefrontRow extends OwnedRow {
    /** For Hibernate. */
    protected StorefrontRow() {}

    StorefrontRow(Opening opening, String name, String payload) {
        super(opening, name, payload);
    }
}
