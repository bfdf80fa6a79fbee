/** The ledger on PostgreSQL. One row for each person, locked by whoever reserves for that person, makes reservations take turns. */
@NullMarked
package io.marketgate.ledger.postgres;

import org.jspecify.annotations.NullMarked;
