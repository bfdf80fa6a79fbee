package io.marketgate.explanation;

/** The languages that one revision of the catalogue speaks. */
@FunctionalInterface
public interface Wordings {
    /**
     * The wording that suits a shopper best.
     *
     * @param locale a BCP 47 tag as the storefront sent it, known or not
     */
    Wording in(String locale);
}
