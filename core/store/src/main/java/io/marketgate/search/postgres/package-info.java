/**
 * The searched projection in PostgreSQL: how it follows the journal, how its days are compared with the journal's and made
 * anew, and how it is searched. Plain JDBC: rows go over in batches with arrays of terms, a search is a few statements whose
 * plans matter, and entities would fill a persistence context with rows that are written and dropped.
 */
@NullMarked
package io.marketgate.search.postgres;

import org.jspecify.annotations.NullMarked;
