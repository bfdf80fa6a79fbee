/**
 * The catalogue in a replica's memory: the leased snapshot, the dossiers, and the one thread that keeps them true. Knows
 * nothing of SQL; what a stale or half-known catalogue means for an answer is said here and nowhere else.
 */
@NullMarked
package io.marketgate.catalogue.live;

import org.jspecify.annotations.NullMarked;
