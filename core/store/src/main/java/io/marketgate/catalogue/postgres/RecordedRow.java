package io.marketgate.catalogue.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row that is opened by one change, closed by a later one, and otherwise never altered. */
@MappedSuperclass
abstract class RecordedRow {
    @Id
    UUID id;

    @Column(updatable = false)
    String name;

    @Column(updatable = false)
    String payload;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "opened_by", updatable = false)
    ChangeRow openedBy;

    @Column(name = "closed_by")
    @Nullable
    UUID closedBy;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    RecordedRow() {}

    RecordedRow(UUID id, String name, String payload, ChangeRow openedBy) {
        this.id = id;
        this.name = name;
        this.payload = payload;
        this.openedBy = openedBy;
    }

    /** The revision that wrote the row, which is its ETag. */
    long revision() {
        return openedBy.revision();
    }

    /** Ends the row with that change. */
    void close(ChangeRow change) {
        this.closedBy = change.id;
    }
}
