/**
 * Adobe Commerce webhooks for placing orders and for the list of payment methods: both read, both answered in operations.
 * Knows nothing of other platforms.
 */
@NullMarked
package io.marketgate.adapter.adobe;

import org.jspecify.annotations.NullMarked;
