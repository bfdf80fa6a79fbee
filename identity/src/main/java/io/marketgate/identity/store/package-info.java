/**
 * The tables of identity, behind the ports of its other packages: plain SQL over the application's data source. Writes
 * only hashes, words and dates of force; has no say in what they mean.
 */
@NullMarked
package io.marketgate.identity.store;

import org.jspecify.annotations.NullMarked;
