package io.marketgate.pack.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.substance.Register;
import io.marketgate.substance.SubstanceEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A salt or an ester counts as its substance, whichever of its names a label gives, or is named here as another substance. */
final class RegisterFormsTest {
    private static final Register REGISTER = BundledPacks.vocabulary().substances();

    /** What a radical in the name of an ester, or a metal in that of a salt, is called by itself. */
    private static final Map<String, String> RADICALS = Map.of(
            "retinyl", "retinol",
            "tocopheryl", "tocopherol",
            "ascorbyl", "ascorbic acid",
            "ferrous", "iron",
            "ferric", "iron",
            "cupric", "copper",
            "mercurous", "mercury",
            "mercuric", "mercury");

    private static final Set<String> ACIDS = Set.of(
            "acetate",
            "ascorbate",
            "aspartate",
            "bisglycinate",
            "carbonate",
            "chelate",
            "chloride",
            "citrate",
            "fumarate",
            "gluconate",
            "glycinate",
            "hydrochloride",
            "iodate",
            "iodide",
            "lactate",
            "linoleate",
            "malate",
            "nicotinate",
            "nitrate",
            "orotate",
            "oxide",
            "palmitate",
            "peroxide",
            "phosphate",
            "picolinate",
            "propionate",
            "pyrophosphate",
            "selenate",
            "selenite",
            "stearate",
            "succinate",
            "sulfate",
            "sulfide",
            "tartrate",
            "taurate",
            "threonate");

    /** Lists that allow: a form that lacks one of them is no freer than its substance. */
    private static final Set<String> ALLOWING =
            Set.of("CN-HEALTH-FOOD-DIRECTORY", "EU-COSM-IV", "EU-NOVEL-AUTHORISED", "EU-NUTRIENT", "JP-NON-DRUG");

    /** Substances whose amount rules limit: their forms count, whatever lists they stand on. */
    private static final Set<String> COUNTED = Set.of(
            "HYDROGEN_PEROXIDE",
            "IRON",
            "MELATONIN",
            "MONACOLIN_K",
            "SALICYLIC_ACID",
            "VITAMIN_A",
            "VITAMIN_C",
            "VITAMIN_D",
            "VITAMIN_E",
            "ZINC");

    /** Forms that do not count as what their name begins with, each for its reason. */
    private static final Map<String, String> OTHERS = Map.of(
            "CALCIUM_STEARATE", "zinc stearate is a lubricant of tablets",
            "CARBAMIDE_PEROXIDE", "peroxides of metals count as hydrogen peroxide",
            "HEXAHYDROCANNABINOL_ACETATE", "its lists name it by itself",
            "IRON_OXIDES", "a colour, of which the body takes up next to nothing",
            "LITHIUM_OROTATE", "sold as food where lithium salts of medicines are not",
            "TETRAHYDROCANNABINOL_ACETATE", "its lists name it by itself",
            "VITAMIN_C", "zinc ascorbate is vitamin C first");

    @Test
    void formsCountAsTheirSubstance() {
        List<String> apart = new ArrayList<>();
        for (SubstanceEntry entry : REGISTER.entries()) {
            if (OTHERS.containsKey(entry.id())) {
                continue;
            }
            Stream.concat(Stream.of(entry.name()), entry.synonyms().stream())
                    .flatMap(name -> whole(name).stream()
                            .filter(whole -> !countsAs(entry, whole))
                            .map(whole -> name + " (" + entry.id() + ") is of " + whole.id()))
                    .forEach(apart::add);
        }

        assertThat(apart).isEmpty();
    }

    @Test
    void namesNoExceptionThatIsNone() {
        assertThat(OTHERS.keySet()).allSatisfy(id -> assertThat(REGISTER.entries().stream()
                        .filter(entry -> entry.id().equals(id))
                        .flatMap(entry -> Stream.concat(Stream.of(entry.name()), entry.synonyms().stream())
                                .flatMap(name -> whole(name).stream())
                                .filter(whole -> !countsAs(entry, whole))))
                .isNotEmpty());
    }

    /** The substance that a name of two or more words says it is a salt or an ester of, if that is an entry. */
    private static Optional<SubstanceEntry> whole(String name) {
        List<String> words = Arrays.asList(name.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"));
        if (words.size() < 2 || !ACIDS.contains(words.get(words.size() - 1))) {
            return Optional.empty();
        }
        return REGISTER.find(words.subList(0, words.size() - 1).stream()
                .map(word -> RADICALS.getOrDefault(word, word))
                .collect(Collectors.joining(" ")));
    }

    private static boolean countsAs(SubstanceEntry entry, SubstanceEntry whole) {
        if (substance(entry).equals(substance(whole))) {
            return true;
        }
        Set<String> lists = new TreeSet<>(whole.groups());
        lists.removeAll(ALLOWING);
        return !COUNTED.contains(substance(whole)) && entry.groups().containsAll(lists);
    }

    private static String substance(SubstanceEntry entry) {
        return entry.of() == null ? entry.id() : entry.of();
    }

    @ParameterizedTest
    @CsvSource({
        "VITAMIN_A, retinol",
        "VITAMIN_A, retinyl palmitate",
        "VITAMIN_A, retinyl acetate",
        "VITAMIN_A, vitamin A palmitate",
        "VITAMIN_A, retinal",
        "VITAMIN_C, ascorbyl palmitate",
        "VITAMIN_D, cholecalciferol",
        "VITAMIN_D, calcifediol",
        "VITAMIN_E, D-alpha-tocopherol",
        "VITAMIN_E, DL-alpha-tocopheryl acetate",
        "VITAMIN_E, tocopheryl succinate",
        "ZINC, zinc oxide",
        "ZINC, zinc gluconate",
        "IRON, ferrous fumarate",
        "IODINE, potassium iodide",
        "SELENIUM, sodium selenite",
        "SELENIUM, L-selenomethionine",
        "CODEINE, codeine phosphate",
        "EPHEDRINE, ephedrine sulfate",
        "HYDROGEN_PEROXIDE, carbamide peroxide",
        "HYDROGEN_PEROXIDE, zinc peroxide",
        "SALICYLIC_ACID, sodium salicylate",
        "HYDROCORTISONE, hydrocortisone acetate",
        "MONACOLIN_K, lovastatin",
        "MERCURY, calomel"
    })
    void aRuleThatNamesTheSubstanceMeansItsForms(String id, String label) {
        assertThat(REGISTER.set(List.of(id)).member(label)).contains(id);
    }
}
