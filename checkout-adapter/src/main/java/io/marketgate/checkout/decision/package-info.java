/**
 * Deciding a cart for a storefront: the request as it is sent, the use case, and what is measured of it. The decision
 * itself is the core's, its texts and JSON are {@code io.marketgate.explanation}'s.
 */
@NullMarked
package io.marketgate.checkout.decision;

import org.jspecify.annotations.NullMarked;
