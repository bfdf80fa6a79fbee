/** What law bars by what a product is, asked of the bundled packs for every substance, class, market and channel. */
@NullMarked
package io.marketgate.nature;

import org.jspecify.annotations.NullMarked;
