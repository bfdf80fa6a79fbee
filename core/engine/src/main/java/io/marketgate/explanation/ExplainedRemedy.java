package io.marketgate.explanation;

import io.marketgate.decision.Remedy;
import org.jspecify.annotations.Nullable;

/**
 * What opens a closed way, with what a shopper needs to act on it.
 *
 * @param url where another storefront sells the line; null for other remedies, and where no answer leaves the gate
 * @param text one sentence in the shopper's language, or null if the reasons say enough
 */
public record ExplainedRemedy(
        Remedy remedy, @Nullable String url, @Nullable String text) {}
