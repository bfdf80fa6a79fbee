/**
 * The catalogue on PostgreSQL or what is compatible with it. One entity a table is written and read by staff through Panache
 * repositories, in the application's transactions. Bulk reads as of a revision are SQL over JDBC: they fill no persistence
 * context, and one statement is one consistent view. No rule is judged and nothing is cached here.
 */
@NullMarked
package io.marketgate.catalogue.postgres;

import org.jspecify.annotations.NullMarked;
