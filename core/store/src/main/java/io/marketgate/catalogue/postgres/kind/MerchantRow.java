package io.marketgate.catalogue.postgres.kind;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A merchant's settings; its name is the merchant. */
@Entity
@Table(name = "merchant")
class MerchantRow extends OwnedRow {
    /** For Hibernate. */
    protected MerchantRow() {}

    MerchantRow(Opening opening, String name, String payload) {
        super(opening, name, payload);
    }
}
