/**
 * Verifying that a buyer is who the buyer says: the use case, its outcomes, and the ports it needs. What a market
 * accepts is the market's pack's to say; how registers are asked and how rows are kept is the adapters'.
 */
@NullMarked
package io.marketgate.identity.verification;

import org.jspecify.annotations.NullMarked;
