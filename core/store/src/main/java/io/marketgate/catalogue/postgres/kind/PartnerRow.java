package io.marketgate.catalogue.postgres.kind;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A partner. */
@Entity
@Table(name = "partner")
class PartnerRow extends OwnedRow {
    /** For Hibernate. */
    protected PartnerRow() {}

    PartnerRow(Opening opening, String name, String payload) {
        super(opening, name, payload);
    }
}
