/**
 * The journal in PostgreSQL. Plain JDBC and a thread of its own, unlike the catalogue: every decision passes here, the
 * rows of many requests go into one statement and one commit, and an object-relational mapper would hold and compare
 * every row it writes. What is stored is for {@code io.marketgate.journal} to say; only where and when is decided here.
 */
@NullMarked
package io.marketgate.journal.postgres;

import org.jspecify.annotations.NullMarked;
