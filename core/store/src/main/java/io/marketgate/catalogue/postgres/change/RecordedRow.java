package io.marketgate.catalogue.postgres.change;

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
public abstract class RecordedRow {
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
    protected RecordedRow() {}

    /** A row that a change opens. */
    protected RecordedRow(Opening opening, String name, String payload) {
        this.id = opening.id();
        this.name = name;
        this.payload = payload;
        this.openedBy = opening.change();
    }

    /** The name, unique among the current rows of its kind and owner. */
    public String name() {
        return name;
    }

    /** The stored form of the value. */
    public String payload() {
        return payload;
    }

    /** The revision that wrote the row, which is its ETag. */
    public long revision() {
        return openedBy.revision();
    }

    /** Ends the row with that change. */
    void close(ChangeRow change) {
        this.closedBy = change.id;
    }

    /**
     * What every new row needs; {@link Writing#opening} gives it.
     *
     * @param id the row's own
     * @param change that opens it, already persistent
     */
    public record Opening(UUID id, ChangeRow change) {}
}
