/**
 * Checkpoints in PostgreSQL, and the check of a live database. Plain JDBC: whole days are read in order, in one
 * transaction with a cursor, and entities would fill a persistence context with rows that are hashed and dropped.
 */
@NullMarked
package io.marketgate.seal.postgres;

import org.jspecify.annotations.NullMarked;
