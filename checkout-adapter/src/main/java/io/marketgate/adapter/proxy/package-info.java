/**
 * Standing in front of a merchant's own endpoints that agents call: forwarding to the configured upstream, and judging the
 * checkout session that comes back before an agent sees it. Knows no protocol's words; each protocol brings its own as a
 * {@link io.marketgate.adapter.proxy.Dialect}.
 */
@NullMarked
package io.marketgate.adapter.proxy;

import org.jspecify.annotations.NullMarked;
