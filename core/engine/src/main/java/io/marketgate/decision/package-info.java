/**
 * The contract of the engine: the question, the decision, and their parts. Types only, no semantics; {@code
 * io.marketgate.judgement} answers the question. Nothing here depends on a clock, a database, a framework or a text.
 */
@NullMarked
package io.marketgate.decision;

import org.jspecify.annotations.NullMarked;
