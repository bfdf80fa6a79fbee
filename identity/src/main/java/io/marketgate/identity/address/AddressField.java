package io.marketgate.identity.address;

import io.marketgate.market.AddressProblem;

/** The members of an address that locate it, in the order in which problems are reported. */
enum AddressField {
    COUNTRY("country"),
    SUBDIVISION("subdivision"),
    CITY("city"),
    POSTAL_CODE("postalCode"),
    LINES("lines");

    private final String word;

    AddressField(String word) {
        this.word = word;
    }

    /** @throws IllegalArgumentException if the word is not the name of a member */
    static AddressField parse(String word) {
        for (AddressField field : values()) {
            if (field.word.equals(word)) {
                return field;
            }
        }
        throw new IllegalArgumentException("not a member of an address: `" + word + "`");
    }

    AddressProblem problem(AddressProblem.Kind kind) {
        return new AddressProblem(word, kind);
    }
}
