/**
 * The catalogue on PostgreSQL or what is compatible with it. Writing goes through Hibernate ORM, one entity a table, with
 * the entity manager taken straight rather than through Panache repositories: the same classes then run in the
 * application's transactions and in plain tests on a bare session factory. Bulk reads as of a revision are SQL over JDBC:
 * they fill no persistence context, and one statement is one consistent view. No rule is judged and nothing is cached here.
 */
@NullMarked
package io.marketgate.catalogue.postgres;

import org.jspecify.annotations.NullMarked;
