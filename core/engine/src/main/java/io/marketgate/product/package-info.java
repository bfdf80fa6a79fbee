/** What is sold: SKUs, their classes per market, their facts. Independent of rules and storefronts. */
@NullMarked
package io.marketgate.product;

import org.jspecify.annotations.NullMarked;
