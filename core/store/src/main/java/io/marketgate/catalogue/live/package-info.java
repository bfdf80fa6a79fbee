/**
 * The catalogue in a replica's memory: the leased snapshot, the dossiers, and the one thread that refreshes them.
 * Independent of SQL. Only this package decides what a stale or incomplete catalogue means for an answer.
 */
@NullMarked
package io.marketgate.catalogue.live;

import org.jspecify.annotations.NullMarked;
