/** A shopper and a real Medusa shop whose gate is the packaged one. What starts either is the harness's. */
@NullMarked
package io.marketgate.medusa;

import org.jspecify.annotations.NullMarked;
