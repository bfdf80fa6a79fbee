/**
 * Reads files and JSON into the types of {@link io.marketgate.pack} and {@code io.marketgate.rule}, or refuses them
 * with file, line and reason: market packs, the vocabulary with its register, a merchant's own rules.
 */
@NullMarked
package io.marketgate.pack.reading;

import org.jspecify.annotations.NullMarked;
