package io.marketgate.catalogue.postgres;

import io.marketgate.merchant.MerchantId;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;

/** A row of one merchant. */
@MappedSuperclass
abstract class OwnedRow extends RecordedRow {
    @Column(updatable = false)
    String merchant;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    OwnedRow() {}

    OwnedRow(Opening opening, String name, String payload) {
        super(opening.id(), name, payload, opening.change());
        this.merchant = opening.merchant().value();
    }

    /**
     * What every new row needs.
     *
     * @param id the row's own
     * @param change that opens it, already persistent
     */
    record Opening(UUID id, ChangeRow change, MerchantId merchant) {}
}
