package io.marketgate.application;

import java.util.List;

/**
 * A cart of the demonstration merchant, for the first minutes with a gate.
 *
 * @param story whose cart it is and what is to be seen, as one sentence
 * @param body what a storefront sends
 */
record TrialCart(String story, String body) {
    /** The first leads to another storefront, two are stopped, one is sold, and the last waits for the shopper. */
    static final List<TrialCart> ALL = List.of(
            new TrialCart("A shopper in Singapore orders a herbal remedy from a Chinese shop.", """
                    {"storefront":"cn-flagship","currency":"CNY","locale":"en",
                     "shipTo":{"country":"SG","city":"Singapore","postalCode":"238823"},
                     "lines":[{"id":"1","sku":"HERBAL-OTC-1","quantity":2,"unitPrice":"49.00"}]}"""),
            new TrialCart("A wellness shop in Bangkok sells a pain-relief patch.", """
                    {"storefront":"bkk-wellness","currency":"THB","locale":"en",
                     "shipTo":{"country":"TH","city":"Bangkok","postalCode":"10110"},
                     "lines":[{"id":"1","sku":"PAIN-PATCH-1","quantity":1,"unitPrice":"120.00"}]}"""),
            new TrialCart("An exporter ships blood pressure monitors to Germany.", """
                    {"storefront":"global","currency":"USD","locale":"en",
                     "shipTo":{"country":"DE","city":"Berlin","postalCode":"10115"},
                     "lines":[{"id":"1","sku":"BP-MONITOR-1","quantity":1,"unitPrice":"39.00"}]}"""),
            new TrialCart("A cross-border shop sends fish oil to a shopper in Tokyo.", """
                    {"storefront":"global","currency":"USD","locale":"en",
                     "shipTo":{"country":"JP","city":"Tokyo","postalCode":"100-0001"},
                     "lines":[{"id":"1","sku":"OMEGA-3-1","quantity":1,"unitPrice":"20.00"}]}"""),
            new TrialCart(
                    "A shopper in Shanghai orders fish oil from abroad, and is asked who she is. Limits of China count in CNY.",
                    """
                    {"storefront":"global","currency":"CNY","locale":"en","buyer":{"subject":"cust-77"},
                     "shipTo":{"country":"CN","city":"Shanghai","postalCode":"200000"},
                     "lines":[{"id":"1","sku":"OMEGA-3-1","quantity":1,"unitPrice":"140.00"}]}"""));
}
