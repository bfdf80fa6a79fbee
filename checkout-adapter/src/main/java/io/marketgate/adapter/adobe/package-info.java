/**
 * Adobe Commerce webhooks for placing orders and for listing payment methods: reads the payload, answers in operations.
 * Knows nothing of other platforms.
 */
@NullMarked
package io.marketgate.adapter.adobe;

import org.jspecify.annotations.NullMarked;
