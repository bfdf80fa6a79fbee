/** The merchant: its storefronts, partners, settings, and its word on its own goods. Independent of rules. */
@NullMarked
package io.marketgate.merchant;

import org.jspecify.annotations.NullMarked;
