/**
 * A proxy in front of a merchant's own endpoints for agents: forwards calls to the configured upstream, and judges the
 * checkout session in the response before an agent sees it. Independent of protocols; each protocol adds its own
 * {@link io.marketgate.adapter.proxy.Dialect}.
 */
@NullMarked
package io.marketgate.adapter.proxy;

import org.jspecify.annotations.NullMarked;
