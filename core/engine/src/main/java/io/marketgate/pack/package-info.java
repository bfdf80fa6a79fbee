/**
 * What packs, vocabulary, texts and attributes are once they are read, and what a reading tells: the thing, or every
 * problem of it. How files are read is in the rooms below and not known here. Judges no cart, stores nothing, knows no
 * clock.
 */
@NullMarked
package io.marketgate.pack;

import org.jspecify.annotations.NullMarked;
