/**
 * The search for past decisions: what a decision is found by, what a listing shows of it, and the port that finds it. What
 * is searched is a projection of the journal, written behind the answers; nothing here depends on a database, and nothing
 * searches the journal itself.
 */
@NullMarked
package io.marketgate.search;

import org.jspecify.annotations.NullMarked;
