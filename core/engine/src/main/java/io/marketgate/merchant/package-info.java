/** The tenant: its storefronts, partners, settings, and its word on its own goods. Knows no rules. */
@NullMarked
package io.marketgate.merchant;

import org.jspecify.annotations.NullMarked;
