/** A shopper and a real Vendure shop that asks the packaged gate. The harness starts both. */
@NullMarked
package io.marketgate.vendure;

import org.jspecify.annotations.NullMarked;
