package io.marketgate.market;

import java.util.Locale;

/** The branches of law that one address may owe to different markets (Northern Ireland: medicines UK, devices EU). */
public enum LawDomain {
    MEDICINES,
    DEVICES,
    FOOD,
    COSMETICS,
    SAFETY,
    SERVICES,
    /** What a parcel owes at the border; holds prohibitions and requirements, never a road. */
    CUSTOMS;

    /**
     * Reads the lower-case word the packs use.
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
