package io.marketgate.checkout.decision;

import io.marketgate.explanation.Notice;
import java.util.List;

/** Says where a request names a language that no text is in. That is no fault: a shopper may speak any. */
final class Unspoken {
    private Unspoken() {}

    /**
     * One notice, or none.
     *
     * @param language that the answer is in instead
     */
    static List<Notice> of(CheckoutQuestion question, String language) {
        String asked = question.request().format().locale();
        return asked == null || question.snapshot().packs().texts().speaks(asked)
                ? List.of()
                : List.of(new Notice(
                        Notice.Code.OTHER_LANGUAGE,
                        "/locale",
                        "there are no texts in `" + asked + "`, so the answer is in `" + language + "`"));
    }
}
