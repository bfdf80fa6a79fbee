package io.marketgate.checkout.vocabulary;

import io.marketgate.substance.Register;
import io.marketgate.substance.SubstanceEntry;
import io.marketgate.substance.SubstanceGroup;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A substance or species of the register, on the wire.
 *
 * @param synonyms its other names
 * @param of the substance that this is a salt, an ester or another form of, and counts as; null if of none
 * @param groups the lists of law that name it
 */
record SubstanceAnswer(
        @Schema(description = "the word that rules use") String id,
        @Schema(description = "the accepted name") String name,
        @Schema(description = "what it is") SubstanceEntry.Kind kind,
        @Schema(description = "its synonyms") List<String> synonyms,

        @Schema(description = "registry numbers of the Chemical Abstracts Service")
        List<String> cas,

        @Schema(description = "unique ingredient identifiers")
        List<String> unii,

        @Schema(
                description =
                        "`id` of the substance that it is a salt, an ester or another form of, and counts as: a rule that names that substance means this too, and adds the amounts; null if of none")
        @Nullable
        String of,

        @Schema(description = "the lists of law that name it")
        List<Group> groups) {

    /** One list of one legal instrument. */
    record Group(
            @Schema(description = "as rules name it") String id,
            @Schema(description = "of the list") String title,
            @Schema(description = "the instrument") String act,

            @Schema(description = "of the instrument; null where the whole is meant") @Nullable
            String article,

            @Schema(description = "URL of the text; null where there is none") @Nullable
            String source,

            @Schema(description = "the date as of which its members are stated")
            LocalDate date) {

        private static Group of(SubstanceGroup group) {
            return new Group(
                    group.id(),
                    group.title(),
                    group.act(),
                    group.article(),
                    group.source() == null ? null : group.source().toString(),
                    group.date());
        }
    }

    static SubstanceAnswer of(SubstanceEntry entry, Register register) {
        return new SubstanceAnswer(
                entry.id(),
                entry.name(),
                entry.kind(),
                entry.synonyms(),
                entry.cas(),
                entry.unii(),
                entry.of(),
                entry.groups().stream()
                        .map(group -> Group.of(register.group(group)))
                        .toList());
    }
}
