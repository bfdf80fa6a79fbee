/**
 * The decision: a pure function of cart, destination, merchant, rulebook, dossiers, assurance and instant. No clock, no
 * database, no framework, no texts; everything it needs is an argument, and what it returns is data.
 */
@NullMarked
package io.marketgate.decision;

import org.jspecify.annotations.NullMarked;
