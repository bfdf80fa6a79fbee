/** What is ours in a Shopify shop. What starts it is the harness's. */
@NullMarked
package io.marketgate.shopify;

import org.jspecify.annotations.NullMarked;
