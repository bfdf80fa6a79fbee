/** Papers: what a merchant holds and what a storefront states. Says nothing of what asks for them. */
@NullMarked
package io.marketgate.evidence;

import org.jspecify.annotations.NullMarked;
