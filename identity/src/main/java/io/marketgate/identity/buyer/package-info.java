/**
 * The buyers of decisions, cached: the assurances of {@code io.marketgate.identity.assurance} behind a cache that never
 * claims from memory that a buyer is unknown.
 */
@NullMarked
package io.marketgate.identity.buyer;

import org.jspecify.annotations.NullMarked;
