/**
 * What replicas read: whole tables as of a revision, differences, dossiers and names, and hints that there is something
 * new. SQL over JDBC: it fills no persistence context, and one statement is one consistent view. Nothing is written and
 * no entity is used here.
 */
@NullMarked
package io.marketgate.catalogue.postgres.reading;

import org.jspecify.annotations.NullMarked;
