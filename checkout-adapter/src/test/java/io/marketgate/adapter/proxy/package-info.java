/** Tests of standing in front of a merchant's own endpoints, and the merchant they stand in front of. */
@NullMarked
package io.marketgate.adapter.proxy;

import org.jspecify.annotations.NullMarked;
