package io.marketgate.catalogue.postgres.kind;

import jakarta.enterprise.context.ApplicationScoped;

/** The repository of SKUs. */
@ApplicationScoped
class SkuRows extends OwnedRows<SkuRow> {}
