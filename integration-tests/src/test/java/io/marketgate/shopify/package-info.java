/** Tests of our own code inside a Shopify shop. The harness runs it. */
@NullMarked
package io.marketgate.shopify;

import org.jspecify.annotations.NullMarked;
