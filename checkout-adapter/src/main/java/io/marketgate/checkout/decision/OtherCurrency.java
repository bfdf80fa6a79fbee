package io.marketgate.checkout.decision;

import io.marketgate.explanation.Notice;
import java.util.Currency;
import java.util.List;

/**
 * Says where a cart is priced in another currency than its storefront's. That is no fault: a storefront may sell in several,
 * and limits in money count by the rates of the law. But a price in the wrong currency is a wrong answer to a limit.
 */
final class OtherCurrency {
    private OtherCurrency() {}

    /** One notice, or none. */
    static List<Notice> of(CheckoutQuestion question) {
        Currency asked = question.request().currency();
        Currency usual = question.storefront().currency();
        return asked.equals(usual)
                ? List.of()
                : List.of(new Notice(
                        Notice.Code.OTHER_CURRENCY,
                        "/currency",
                        "prices count in `" + asked + "`, and the storefront's currency is `" + usual + "`"));
    }
}
