/**
 * Packs, vocabulary, texts and attributes after reading, and the result of a reading: the value or all its problems.
 * The packages below read the files. Judges no cart, stores nothing and reads no clock.
 */
@NullMarked
package io.marketgate.pack;

import org.jspecify.annotations.NullMarked;
