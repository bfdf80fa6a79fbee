package io.marketgate.catalogue.postgres.change;

import io.quarkus.hibernate.orm.panache.common.ProjectedFieldName;

/**
 * A current row as staff read it, by one query and outside the persistence context.
 *
 * @param revision of the change that opened it
 */
public record StoredRow(
        String name,
        String payload,
        @ProjectedFieldName("openedBy.revision") Long revision) {}
