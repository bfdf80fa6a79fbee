/**
 * Reads what people write: market packs, their texts, the vocabulary, a merchant's own rules. Turns files into the types
 * of {@code io.marketgate.rule} or says with file, line and reason why not. Judges no cart, stores nothing, knows no clock.
 */
@NullMarked
package io.marketgate.pack;

import org.jspecify.annotations.NullMarked;
