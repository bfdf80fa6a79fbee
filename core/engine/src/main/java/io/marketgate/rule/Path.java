package io.marketgate.rule;

/** What a match may compare an attribute with: a closed list, or one hop to another paper of the same option. */
public sealed interface Path {

    /** The word rules use; {@link #parse} reads it. */
    String word();

    /** A place in the cart, the SKU, the buyer, the seller or the partner. */
    enum Place implements Path {
        SKU_ID("sku.id"),
        SKU_MODEL("sku.model"),
        SKU_MANUFACTURER("sku.manufacturer"),
        LINE_QUANTITY("line.quantity"),
        LINE_DAYS("line.days"),
        LINE_LOT("line.lot"),
        BUYER_SUBJECT("buyer.subject"),
        SELLER_NAME("seller.name"),
        ORIGIN("origin"),
        PARTNER_NAME("partner.name");

        private final String word;

        Place(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }
    }

    /** An attribute of the paper that carries this alias in the same option. */
    record OfAlias(String alias, String attribute) implements Path {
        @Override
        public String word() {
            return alias + "." + attribute;
        }
    }

    /**
     * Reads the word rules use.
     *
     * @throws IllegalArgumentException if it is neither a place nor {@code alias.attribute}
     */
    static Path parse(String word) {
        for (Place place : Place.values()) {
            if (place.word.equals(word)) {
                return place;
            }
        }
        int dot = word.indexOf('.');
        if (dot <= 0 || dot == word.length() - 1 || word.indexOf('.', dot + 1) >= 0) {
            throw new IllegalArgumentException("not a path: `" + word + "`");
        }
        return new OfAlias(word.substring(0, dot), word.substring(dot + 1));
    }
}
