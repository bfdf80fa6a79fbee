/**
 * Jurisdictions, the domains of their law, and the territories addresses resolve to. Depends on no other package of
 * Marketgate.
 */
@NullMarked
package io.marketgate.market;

import org.jspecify.annotations.NullMarked;
