/**
 * The semantics of a decision: a rule on a line, the needs of a rule, a way, a line, a cart. Pure and without memory; nothing
 * changes after its constructor but a {@link Horizon}, which notes until when what was looked at stays as it is. What is
 * kept from one decision to the next is the business of {@code io.marketgate.residual}. Besides it only the application's
 * wiring looks in here.
 */
@NullMarked
package io.marketgate.judgement;

import org.jspecify.annotations.NullMarked;
