package io.marketgate.catalogue.postgres.kind;

import io.marketgate.catalogue.Resource;
import io.marketgate.catalogue.postgres.payload.Payload;
import io.marketgate.merchant.RateTable;
import jakarta.inject.Singleton;

/** Exchange rates. */
@Singleton
final class RateTableKind extends Kind<RateTable> {
    private final RateTableRows tables;

    RateTableKind(RateTableRows tables) {
        super(Resource.RATE_TABLE, tables);
        this.tables = tables;
    }

    @Override
    RateTable read(String name, String payload) {
        return Payload.read(RateTable.class, payload);
    }

    @Override
    void open(OwnedRow.Opening opening, RateTable value, String payload) {
        tables.persist(new RateTableRow(opening, value, payload));
    }
}
