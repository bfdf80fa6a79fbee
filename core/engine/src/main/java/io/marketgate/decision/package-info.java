/**
 * The contract of the engine: the question, the decision, and what a decision is made of. Types only, no semantics: how a
 * question is answered is in {@code io.marketgate.judgement}. Nothing here knows a clock, a database, a framework or a text.
 */
@NullMarked
package io.marketgate.decision;

import org.jspecify.annotations.NullMarked;
