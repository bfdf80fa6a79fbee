package io.marketgate.substance;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Folds the name of a substance, so that spellings of one name are equal. Keeps letters and digits of any script, in
 * lower case, without accents, spaces and punctuation. Keeps the marks of scripts that need them (Thai, Japanese).
 */
final class NameFolding {
    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern AMOUNT =
            Pattern.compile("\\d+([.,]\\d+)?\\s*(%|mg|mcg|µg|μg|ug|g|iu)(?![\\p{L}\\p{N}])");
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("ß", "ss"),
            Map.entry("æ", "ae"),
            Map.entry("œ", "oe"),
            Map.entry("ø", "o"),
            Map.entry("ł", "l"),
            Map.entry("đ", "d"),
            Map.entry("α", "alpha"),
            Map.entry("β", "beta"),
            Map.entry("γ", "gamma"),
            Map.entry("δ", "delta"),
            Map.entry("ω", "omega"));

    private static final Set<String> PREPARATIONS = Set.of(
            "extract",
            "extracts",
            "powder",
            "powdered",
            "dry",
            "dried",
            "tincture",
            "concentrate",
            "concentrated",
            "standardized",
            "standardised",
            "of",
            "pure",
            "purified",
            "micronized",
            "micronised",
            "raw",
            "organic",
            "extrakt",
            "pulver",
            "extrait",
            "poudre",
            "usp",
            "bp",
            "ep",
            "jp");
    private static final Set<String> ACIDS = Set.of(
            "hydrochloride",
            "dihydrochloride",
            "hcl",
            "hydrobromide",
            "hbr",
            "hydriodide",
            "chloride",
            "bromide",
            "sulfate",
            "sulphate",
            "bisulfate",
            "nitrate",
            "phosphate",
            "citrate",
            "maleate",
            "fumarate",
            "hemifumarate",
            "tartrate",
            "bitartrate",
            "succinate",
            "malate",
            "mesylate",
            "mesilate",
            "methanesulfonate",
            "besylate",
            "besilate",
            "tosylate",
            "tosilate",
            "oxalate",
            "gluconate",
            "lactate",
            "pamoate",
            "embonate",
            "napsylate",
            "esylate",
            "edisylate",
            "camsylate",
            "hydrate",
            "monohydrate",
            "hemihydrate",
            "dihydrate",
            "trihydrate",
            "anhydrous",
            "hydrochlorid",
            "chlorhydrate");
    private static final Set<String> BASES = Set.of(
            "sodium",
            "disodium",
            "potassium",
            "calcium",
            "magnesium",
            "meglumine",
            "lysine",
            "tromethamine",
            "trometamol",
            "natrium",
            "kalium");
    private static final Set<String> ESTERS = Set.of(
            "enanthate",
            "enantate",
            "cypionate",
            "cipionate",
            "propionate",
            "dipropionate",
            "undecanoate",
            "undecylate",
            "decanoate",
            "laurate",
            "phenylpropionate",
            "isocaproate",
            "acetate",
            "valerate",
            "butyrate",
            "furoate",
            "hexahydrobenzylcarbonate",
            "palmitate");

    private NameFolding() {}

    /** The name's letters and digits. */
    static String fold(String name) {
        return String.join("", words(name));
    }

    /**
     * The foldings to look a name up by, best first: as given, then without words of preparation, of salts and of
     * esters.
     */
    static List<String> candidates(String name) {
        List<String> words = words(AMOUNT.matcher(lower(name)).replaceAll(" "));
        Set<String> candidates = new LinkedHashSet<>();
        candidates.add(fold(name));
        candidates.add(String.join("", words));
        for (Set<String> stripped : List.of(PREPARATIONS, ACIDS, BASES, ESTERS)) {
            words = words.stream().filter(word -> !stripped.contains(word)).toList();
            candidates.add(String.join("", words));
        }
        candidates.remove("");
        return new ArrayList<>(candidates);
    }

    private static List<String> words(String name) {
        return BETWEEN_WORDS
                .splitAsStream(lower(name))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String lower(String name) {
        String decomposed = Normalizer.normalize(INVISIBLE.matcher(name).replaceAll(""), Normalizer.Form.NFKD);
        String plain = Normalizer.normalize(ACCENTS.matcher(decomposed).replaceAll(""), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
        StringBuilder lower = new StringBuilder(plain.length());
        plain.codePoints().forEach(point -> {
            String letter = Character.toString(point);
            lower.append(LETTERS.getOrDefault(letter, letter));
        });
        return lower.toString();
    }
}
