package io.marketgate.catalogue.postgres.change;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The repository of the audit trail. */
@ApplicationScoped
class ChangeEntryRows implements PanacheRepositoryBase<ChangeEntryRow, ChangeEntryRow.Place> {}
