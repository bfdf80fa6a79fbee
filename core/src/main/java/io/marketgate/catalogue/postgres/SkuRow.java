package io.marketgate.catalogue.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A product. */
@Entity
@Table(name = "sku")
class SkuRow extends OwnedRow {
    /** For Hibernate. */
    protected SkuRow() {}

    SkuRow(Opening opening, String name, String payload) {
        super(opening, name, payload);
    }
}
