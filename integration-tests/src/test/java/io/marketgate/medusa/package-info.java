/** A shopper and a real Medusa shop that asks the packaged gate. The harness starts both. */
@NullMarked
package io.marketgate.medusa;

import org.jspecify.annotations.NullMarked;
