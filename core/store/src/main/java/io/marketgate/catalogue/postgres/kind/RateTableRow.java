package io.marketgate.catalogue.postgres.kind;

import io.marketgate.merchant.RateTable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** Exchange rates of one day. */
@Entity
@Table(name = "rate_table")
class RateTableRow extends OwnedRow {
    @Column(name = "of_table", updatable = false)
    String table;

    @Column(updatable = false)
    LocalDate day;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected RateTableRow() {}

    RateTableRow(Opening opening, RateTable table, String payload) {
        super(opening, table.id().value(), payload);
        this.table = table.table();
        this.day = table.day();
    }
}
