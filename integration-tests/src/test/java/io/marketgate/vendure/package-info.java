/** A shopper and a real Vendure shop whose gate is the packaged one. What starts either is the harness's. */
@NullMarked
package io.marketgate.vendure;

import org.jspecify.annotations.NullMarked;
