@NullMarked
package io.marketgate.adapter.shopify;

import org.jspecify.annotations.NullMarked;
