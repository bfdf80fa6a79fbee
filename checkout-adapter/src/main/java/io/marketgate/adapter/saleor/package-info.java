/**
 * A Saleor app: its manifest, and the synchronous webhooks with which Saleor asks about shipping and payment. Knows
 * nothing of other platforms.
 */
@NullMarked
package io.marketgate.adapter.saleor;

import org.jspecify.annotations.NullMarked;
