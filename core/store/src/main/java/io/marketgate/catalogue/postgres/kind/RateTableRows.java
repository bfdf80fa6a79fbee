package io.marketgate.catalogue.postgres.kind;

import jakarta.enterprise.context.ApplicationScoped;

/** The repository of exchange rates. */
@ApplicationScoped
class RateTableRows extends OwnedRows<RateTableRow> {}
