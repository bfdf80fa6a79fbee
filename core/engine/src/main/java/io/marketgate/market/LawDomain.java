package io.marketgate.market;

import java.util.Locale;

/**
 * The branches of law. One address may have different markets for them (Northern Ireland: medicines UK, devices EU).
 */
public enum LawDomain {
    MEDICINES,
    DEVICES,
    FOOD,
    COSMETICS,
    SAFETY,
    SERVICES,
    /** What a parcel must meet at the border. Holds prohibitions and requirements, never a road. */
    CUSTOMS;

    /**
     * Reads the lower-case word of the packs.
     *
     * @throws IllegalArgumentException if the word names no domain
     */
    public static LawDomain parse(String word) {
        for (LawDomain domain : values()) {
            if (domain.word().equals(word)) {
                return domain;
            }
        }
        throw new IllegalArgumentException("not a law domain: `" + word + "`");
    }

    /** The word the packs use for this domain. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
