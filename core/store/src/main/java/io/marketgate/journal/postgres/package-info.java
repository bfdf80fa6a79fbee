/**
 * The journal in PostgreSQL. Uses plain JDBC and its own threads, unlike the catalogue. Every decision passes here, and
 * one statement and one commit take the rows of many requests. An object-relational mapper would hold and compare every
 * row it writes. {@code io.marketgate.journal} defines what is stored; this package only where and when.
 */
@NullMarked
package io.marketgate.journal.postgres;

import org.jspecify.annotations.NullMarked;
