/**
 * The audit trail as staff read it: the changes, and who wrote a past value. Uses JDBC over the staff's connections, which
 * Hibernate's repositories have not: they are bound to the application's pool, for which carts wait. Writes nothing.
 */
@NullMarked
package io.marketgate.catalogue.postgres.trail;

import org.jspecify.annotations.NullMarked;
