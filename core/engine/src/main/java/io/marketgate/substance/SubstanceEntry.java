package io.marketgate.substance;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A substance or species of the register.
 *
 * @param id the word that rules and journals use, such as {@code KETAMINE}
 * @param name the accepted name: INN, INCI, or the common English word
 * @param cas registry numbers of the Chemical Abstracts Service
 * @param unii unique ingredient identifiers
 * @param synonyms its other names, in any language
 * @param of the id of the substance that this is a salt, ester or other form of, or null: a rule that names that substance
 *     means this too, and counts its amount as it is stated, which for an ester or a salt is never less than the
 *     substance in it
 * @param groups the lists that name it, by {@link SubstanceGroup#id()}
 * @param note for reviewers, or null
 */
public record SubstanceEntry(
        String id,
        String name,
        Kind kind,
        List<String> cas,
        List<String> unii,
        List<String> synonyms,
        @Nullable String of,
        Set<String> groups,
        @Nullable String note) {
    private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9_]{0,63}");

    /** The kind of entry. */
    public enum Kind {
        CHEMICAL,
        BOTANICAL,
        /** A material of animal origin. */
        ANIMAL,
        MICROBIAL,
        /** A wild taxon that is named for its protection. */
        SPECIES
    }

    /** @throws IllegalArgumentException if the id is not upper case with underscores, at most 64 characters */
    public SubstanceEntry {
        if (!FORM.matcher(id).matches()) {
            throw new IllegalArgumentException("not the id of a substance: `" + id + "`");
        }
        cas = List.copyOf(cas);
        unii = List.copyOf(unii);
        synonyms = List.copyOf(synonyms);
        groups = Collections.unmodifiableSet(new TreeSet<>(groups));
    }

    /** All its names: id, name, synonyms, registry numbers. */
    Stream<String> names() {
        return Stream.of(Stream.of(id, name), synonyms.stream(), cas.stream(), unii.stream())
                .flatMap(names -> names);
    }
}
