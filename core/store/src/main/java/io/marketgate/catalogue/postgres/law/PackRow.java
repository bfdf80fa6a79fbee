package io.marketgate.catalogue.postgres.law;

import io.marketgate.catalogue.postgres.change.RecordedRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A market pack in one version. */
@Entity
@Table(name = "pack")
class PackRow extends RecordedRow {
    @Column(updatable = false)
    String version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected PackRow() {}

    PackRow(Opening opening, String name, String version, String payload) {
        super(opening, name, payload);
        this.version = version;
    }
}
