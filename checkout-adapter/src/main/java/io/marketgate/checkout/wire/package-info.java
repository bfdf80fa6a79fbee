/**
 * Bodies of the storefront side: bytes in, read strictly in one pass; bytes out, as they were rendered. Knows no endpoint
 * and no word of the domain.
 */
@NullMarked
package io.marketgate.checkout.wire;

import org.jspecify.annotations.NullMarked;
