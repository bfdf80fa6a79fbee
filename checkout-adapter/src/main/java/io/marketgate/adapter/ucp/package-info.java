/** The Universal Commerce Protocol, in front of a merchant's own endpoints. Knows nothing of other platforms. */
@NullMarked
package io.marketgate.adapter.ucp;

import org.jspecify.annotations.NullMarked;
