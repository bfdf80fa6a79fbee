/**
 * The language of rules, and the compiled rulebook. States what a rule says, not what follows from it. {@code
 * io.marketgate.judgement} judges; {@code io.marketgate.pack} reads files.
 */
@NullMarked
package io.marketgate.rule;

import org.jspecify.annotations.NullMarked;
