/**
 * What makes the gate's history tamper evident: the hashes that bind rows into commits and commits into lanes, the signed
 * checkpoints over them, and the checks that find what was altered, removed or added. Knows no database and no file; those
 * are below. Which rows there are is decided by the journal and the catalogue.
 */
@NullMarked
package io.marketgate.seal;

import org.jspecify.annotations.NullMarked;
