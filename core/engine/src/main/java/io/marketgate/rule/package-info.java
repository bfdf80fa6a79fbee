/**
 * The language of rules, and the compiled rulebook. What a rule says, never what follows from it: judging is
 * {@code io.marketgate.judgement}'s, reading files is {@code io.marketgate.pack}'s.
 */
@NullMarked
package io.marketgate.rule;

import org.jspecify.annotations.NullMarked;
