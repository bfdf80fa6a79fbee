/**
 * What a decision asks of buyers, fast: the assurances of {@code io.marketgate.identity.assurance} behind a cache that
 * never says a buyer is unknown from memory.
 */
@NullMarked
package io.marketgate.identity.buyer;

import org.jspecify.annotations.NullMarked;
