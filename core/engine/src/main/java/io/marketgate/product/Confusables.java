package io.marketgate.product;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Letters that look like Latin capitals, or whose small forms look like small Latin letters (Unicode Technical Standard 39,
 * confusables): Cyrillic, Greek and Armenian. Full-width and mathematical letters need no entry, for compatibility
 * decomposition makes Latin ones of them. The skeleton of that standard does not fit: it would also make one letter of
 * {@code 1}, {@code I} and {@code L}.
 */
final class Confusables {
    private static final Map<Character, Character> LATIN = new HashMap<>();

    static {
        add("АВЕЅІЈКМНОРСТУХҮԀԌԚԜҺѴӀ", "ABESIJKMHOPCTYXYDGQWHVI");
        add("авеѕіјкмнорстухүԁԍԛԝһѵӏ", "ABESIJKMHOPCTYXYDGQWHVI");
        add("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹϳϜ", "ABEZHIKMNOPTYXCJF");
        add("αγικνορτυχϲ", "AYIKVOPTUXC");
        add("ՍՏՕԼհոսօցյ", "USOLHNUOGJ");
        add("ıɑɡɩʏ", "IAGIY");
    }

    private Confusables() {}

    /** The text with Latin letters in the place of those that look like them. */
    static String asLatin(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder latin = new StringBuilder(composed.length());
        for (char c : composed.toCharArray()) {
            latin.append(LATIN.getOrDefault(c, c));
        }
        return latin.toString();
    }

    private static void add(String letters, String latin) {
        for (int i = 0; i < letters.length(); i++) {
            LATIN.put(letters.charAt(i), latin.charAt(i));
        }
    }
}
