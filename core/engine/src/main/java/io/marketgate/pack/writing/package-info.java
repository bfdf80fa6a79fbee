/**
 * Writes what a compiled rule asks: in the language of the packs, as {@code pack.reading} reads it, and in English for
 * staff. Each writer folds over the sealed types, so that a new test or need does not compile until it can be written.
 */
@NullMarked
package io.marketgate.pack.writing;

import org.jspecify.annotations.NullMarked;
