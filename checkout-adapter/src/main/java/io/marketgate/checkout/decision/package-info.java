/**
 * Deciding a cart for a storefront: the request, the use case, and its metrics. The core decides; {@code
 * io.marketgate.explanation} writes texts and JSON.
 */
@NullMarked
package io.marketgate.checkout.decision;

import org.jspecify.annotations.NullMarked;
