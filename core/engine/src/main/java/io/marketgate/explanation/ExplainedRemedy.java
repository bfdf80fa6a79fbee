package io.marketgate.explanation;

import io.marketgate.decision.Remedy;
import org.jspecify.annotations.Nullable;

/**
 * What opens a closed way, in the language of the answer.
 *
 * @param url where another storefront sells the line; null for other remedies, and where no answer leaves the gate
 * @param text one sentence for the actor of the remedy
 */
public record ExplainedRemedy(Remedy remedy, @Nullable String url, String text) {}
