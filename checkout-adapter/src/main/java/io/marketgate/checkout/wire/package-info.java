/**
 * Bodies of the storefront side: bytes in, read strictly in one pass; bytes out, as rendered. Independent of endpoints
 * and of the domain's words.
 */
@NullMarked
package io.marketgate.checkout.wire;

import org.jspecify.annotations.NullMarked;
