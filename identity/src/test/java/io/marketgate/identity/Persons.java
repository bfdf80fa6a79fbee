package io.marketgate.identity;

import io.marketgate.identity.person.PersonKeys;
import io.marketgate.identity.person.Secret;

/** Fictitious persons with well-formed documents, and keys that hash them. */
public final class Persons {
    public static final PersonKeys KEYS = PersonKeys.parse("a key for tests of at least 32 characters");

    /** Born 1949-12-31 by the number. */
    public static final Secret<String> WEI_NUMBER = new Secret<>("11010519491231002X");

    public static final Secret<String> WEI_NAME = new Secret<>("韦小宝");

    /** Well-formed, and of no person. */
    public static final Secret<String> UNASSIGNED_NUMBER = new Secret<>("360426199101010071");

    public static final Secret<String> OTHER_NAME = new Secret<>("双儿");

    private Persons() {}
}
