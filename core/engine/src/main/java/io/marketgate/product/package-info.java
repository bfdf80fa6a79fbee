/** What is sold: SKUs, their classes per market, their facts. Knows nothing of rules or storefronts. */
@NullMarked
package io.marketgate.product;

import org.jspecify.annotations.NullMarked;
