/** Evidence: what a merchant holds and what a storefront states. Independent of the rules that ask for it. */
@NullMarked
package io.marketgate.evidence;

import org.jspecify.annotations.NullMarked;
