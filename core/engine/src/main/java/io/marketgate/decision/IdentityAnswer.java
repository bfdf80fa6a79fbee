package io.marketgate.decision;

import io.marketgate.rule.AssuranceLevel;

/**
 * What the cart asks of the buyer's identity. A line asks for what it needs to be sold, also while it still waits for another
 * step of hers; a line that no step of hers opens asks for nothing. So what is required stays the same while she takes the
 * steps of one line.
 *
 * @param required the highest level that a line asks for, held or not
 * @param held the highest level held
 * @param satisfied whether nothing is left to prove
 */
public record IdentityAnswer(AssuranceLevel required, AssuranceLevel held, boolean satisfied) {}
