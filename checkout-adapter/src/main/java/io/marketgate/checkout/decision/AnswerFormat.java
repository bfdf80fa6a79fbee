package io.marketgate.checkout.decision;

import io.marketgate.explanation.Detail;
import org.jspecify.annotations.Nullable;

/**
 * How a storefront wants to be answered.
 *
 * @param locale BCP 47 tag of the shopper's language, or null for the storefront's own
 * @param receipt whether a receipt is wanted
 */
public record AnswerFormat(@Nullable String locale, Detail detail, boolean receipt) {

    /** The same in that language if none was asked for. */
    AnswerFormat orIn(@Nullable String otherwise) {
        return locale == null ? new AnswerFormat(otherwise, detail, receipt) : this;
    }
}
