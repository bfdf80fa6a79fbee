/** Tests of the Universal Commerce Protocol. */
@NullMarked
package io.marketgate.adapter.ucp;

import org.jspecify.annotations.NullMarked;
