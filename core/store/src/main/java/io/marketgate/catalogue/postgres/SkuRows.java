package io.marketgate.catalogue.postgres;

import jakarta.enterprise.context.ApplicationScoped;

/** The repository of SKUs. */
@ApplicationScoped
class SkuRows extends OwnedRows<SkuRow> {}
