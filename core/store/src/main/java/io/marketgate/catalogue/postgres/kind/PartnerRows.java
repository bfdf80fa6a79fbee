package io.marketgate.catalogue.postgres.kind;

import jakarta.enterprise.context.ApplicationScoped;

/** The repository of partners. */
@ApplicationScoped
class PartnerRows extends OwnedRows<PartnerRow> {}
