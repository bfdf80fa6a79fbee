package io.marketgate.catalogue.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** A market pack in one version. */
@Entity
@Table(name = "pack")
class PackRow extends RecordedRow {
    @Column(updatable = false)
    String version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected PackRow() {}

    PackRow(UUID id, ChangeRow change, String name, String version, String payload) {
        super(id, name, payload, change);
        this.version = version;
    }
}
