package io.marketgate.identity.document;

import io.marketgate.identity.person.PersonName;
import io.marketgate.identity.person.Secret;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A holder's name as a machine-readable zone writes it: in the letters A to Z, cut where the field ends (ICAO 9303 part
 * 3).
 *
 * @param parts surnames and given names in the form in which they are compared; at least one
 */
public record ZoneName(List<String> parts) {
    /** What ICAO 9303 part 3 writes for letters that do not decompose, and for those it gives two letters. */
    private static final Map<String, String> WRITTEN = Map.ofEntries(
            Map.entry("Ä", "AE"),
            Map.entry("Ö", "OE"),
            Map.entry("Ü", "UE"),
            Map.entry("Å", "AA"),
            Map.entry("Æ", "AE"),
            Map.entry("Ø", "OE"),
            Map.entry("Œ", "OE"),
            Map.entry("Þ", "TH"),
            Map.entry("Ð", "D"),
            Map.entry("Đ", "D"),
            Map.entry("Ħ", "H"),
            Map.entry("Ł", "L"),
            Map.entry("Ŧ", "T"));

    private static final Pattern APOSTROPHE = Pattern.compile("['`\u2018\u2019\u02bc]");
    private static final Pattern MARK = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_PARTS = Pattern.compile("[^\\p{L}]+");
    private static final Pattern LATIN = Pattern.compile("[A-Z]+");
    /** {@code Ü} is written {@code UE}, {@code UXX} or {@code U}. */
    private static final Pattern WRITTEN_OR_NOT = Pattern.compile("XX|(?<=[AOU])E");

    private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");
    /** Letters of a part that is not met by chance inside another name. */
    private static final int LEAST_INSIDE = 4;

    /** Parts that strangers share, in the form in which they are compared. */
    private static final Set<String> PARTICLES = Set.of(
            "AF", "AL", "AV", "BIN", "BINT", "DA", "DAS", "DE", "DEL", "DELA", "DEN", "DER", "DI", "DO", "DOS", "EL",
            "IBN", "LA", "LAS", "LE", "LOS", "TEN", "TER", "VAN", "VOM", "VON", "ZU", "ZUM", "ZUR");

    /** @throws IllegalArgumentException if there is no part */
    public ZoneName {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a name has at least one part");
        }
    }

    /** Reads the field; empty if it holds fillers only. */
    static Optional<ZoneName> read(String field) {
        return Optional.of(compared(field)).filter(parts -> !parts.isEmpty()).map(ZoneName::new);
    }

    /**
     * Whether a stated name may be this one: in whatever order, they have a part in common, which is no particle unless one
     * of them has nothing else. A name in another script may, because its transliteration is the issuing state's to choose.
     * One without a letter, such as {@code ***}, is nobody's.
     */
    public boolean mayBe(Secret<String> stated) {
        List<String> others = compared(stated.value());
        return others.isEmpty() && PersonName.hasLetters(stated)
                || telling(others, parts).stream().anyMatch(parts::contains)
                || isInside(parts, String.join("", others))
                || isInside(others, String.join("", parts));
    }

    /** The parts by which a name can be told from others. */
    private static List<String> telling(List<String> stated, List<String> held) {
        return PARTICLES.containsAll(stated) || PARTICLES.containsAll(held)
                ? stated
                : stated.stream().filter(part -> !PARTICLES.contains(part)).toList();
    }

    /** Finds names that one side writes as one word, and names that the zone cuts. */
    private static boolean isInside(List<String> parts, String joined) {
        return parts.stream().anyMatch(part -> part.length() >= LEAST_INSIDE && joined.contains(part));
    }

    /** The parts in Latin letters, without what different ways of writing one name differ in. */
    private static List<String> compared(String name) {
        String upper = Normalizer.normalize(name, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        String whole = APOSTROPHE.matcher(upper).replaceAll("");
        for (Map.Entry<String, String> letter : WRITTEN.entrySet()) {
            whole = whole.replace(letter.getKey(), letter.getValue());
        }
        String plain =
                MARK.matcher(Normalizer.normalize(whole, Normalizer.Form.NFD)).replaceAll("");
        return BETWEEN_PARTS
                .splitAsStream(plain)
                .filter(part -> LATIN.matcher(part).matches())
                .map(ZoneName::skeleton)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static String skeleton(String part) {
        return DOUBLED.matcher(WRITTEN_OR_NOT.matcher(part).replaceAll("")).replaceAll("$1");
    }
}
