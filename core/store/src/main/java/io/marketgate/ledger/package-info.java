/**
 * The ledger of caps over time: what a person has reserved and bought, so that no number of orders together passes a cap.
 * {@link io.marketgate.ledger.Ledger} is where to start.
 */
@NullMarked
package io.marketgate.ledger;

import org.jspecify.annotations.NullMarked;
