/** Envoy's external authorization over HTTP, for storefronts behind a gateway. Knows nothing of other platforms. */
@NullMarked
package io.marketgate.adapter.envoy;

import org.jspecify.annotations.NullMarked;
