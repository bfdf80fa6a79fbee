package io.marketgate.catalogue.postgres.kind;

import io.marketgate.catalogue.postgres.change.RecordedRow;
import io.marketgate.merchant.MerchantId;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;

/** A row of one merchant. */
@MappedSuperclass
abstract class OwnedRow extends RecordedRow {
    @Column(updatable = false)
    String merchant;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    OwnedRow() {}

    OwnedRow(Opening opening, String name, String payload) {
        super(opening.row(), name, payload);
        this.merchant = opening.merchant().value();
    }

    /**
     * What every new row needs.
     *
     * @param row what a row of anybody needs
     * @param merchant whose row it is
     */
    record Opening(RecordedRow.Opening row, MerchantId merchant) {}
}
