package io.marketgate.decision;

import io.marketgate.rule.AssuranceLevel;

/**
 * What the cart asks of the buyer's identity. Counts only lines that identity alone would open or has opened.
 *
 * @param required the highest level asked
 * @param held the highest level held
 * @param satisfied whether nothing is left to prove
 */
public record IdentityAnswer(AssuranceLevel required, AssuranceLevel held, boolean satisfied) {}
