package io.marketgate.catalogue.postgres.kind;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A credential, without its secret. */
@Entity
@Table(name = "api_key")
class ApiKeyRow extends OwnedRow {
    /** For Hibernate. */
    protected ApiKeyRow() {}

    ApiKeyRow(Opening opening, String name, String payload) {
        super(opening, name, payload);
    }
}
