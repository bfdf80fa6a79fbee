/** The law as staff read it: markets, their regimes, rules and identity policies. Writes nothing. */
@NullMarked
package io.marketgate.admin.market;

import org.jspecify.annotations.NullMarked;
