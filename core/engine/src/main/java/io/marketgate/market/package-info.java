/** Jurisdictions, the domains of their law, and the territories addresses resolve to. Depends on nothing of ours. */
@NullMarked
package io.marketgate.market;

import org.jspecify.annotations.NullMarked;
