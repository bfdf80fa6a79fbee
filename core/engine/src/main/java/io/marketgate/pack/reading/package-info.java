/**
 * From files and JSON to the types of {@link io.marketgate.pack} and {@code io.marketgate.rule}, or to a refusal with
 * file, line and reason: market packs, the vocabulary with its register, a merchant's own rules. No other room sees
 * this one.
 */
@NullMarked
package io.marketgate.pack.reading;

import org.jspecify.annotations.NullMarked;
