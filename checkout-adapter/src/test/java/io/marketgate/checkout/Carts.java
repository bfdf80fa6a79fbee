package io.marketgate.checkout;

/** Carts of the demonstration merchant's shoppers, as JSON. */
public final class Carts {
    /** Two boxes of a herbal remedy from the Chinese storefront to Singapore. */
    public static final String HERBAL_TO_SINGAPORE = """
            {"storefront":"cn-flagship","cartId":"c-1","locale":"en","currency":"CNY",
             "shipTo":{"country":"SG","city":"Singapore","postalCode":"238823","lines":["1 Orchard Road"]},
             "lines":[{"id":"1","sku":"HERBAL-OTC-1","quantity":2,"unitPrice":"49.00"}]}""";

    private Carts() {}

    /** Fish oil from the global storefront to Shanghai, for a subject. */
    public static String supplementToShanghai(String subject) {
        return """
                {"storefront":"global","currency":"CNY","buyer":{"subject":"%s"},
                 "shipTo":{"country":"CN","subdivision":"CN-SH","city":"Shanghai","postalCode":"200001"},
                 "lines":[{"id":"1","sku":"OMEGA-3-1","quantity":1,"unitPrice":"120.00"}]}""".formatted(subject);
    }

    /** A prescription medicine from the Chinese storefront to Shanghai, for a subject. */
    public static String prescriptionMedicine(String subject, int quantity) {
        return """
                {"storefront":"cn-flagship","currency":"CNY","locale":"en","buyer":{"subject":"%s"},
                 "shipTo":{"country":"CN","subdivision":"CN-SH","city":"Shanghai","postalCode":"200001"},
                 "lines":[{"id":"1","sku":"METFORMIN-RX-1","quantity":%d,"unitPrice":"12.00"}]}""".formatted(subject, quantity);
    }
}
