/**
 * The semantics of a decision: a rule on a line, the needs of a rule, a way, a line, a cart. Pure and without caches.
 * Nothing changes after its constructor except a {@link Horizon}, which records how long everything read stays the
 * same. Caching between decisions is the business of {@code io.marketgate.residual}, the only package that may use the
 * internals of this one.
 */
@NullMarked
package io.marketgate.judgement;

import org.jspecify.annotations.NullMarked;
