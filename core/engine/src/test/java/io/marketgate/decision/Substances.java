package io.marketgate.decision;

import io.marketgate.substance.Register;
import io.marketgate.substance.SubstanceEntry;
import io.marketgate.substance.SubstanceGroup;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** A register of three substances, two of which the law bars. */
final class Substances {
    static final String BARRED = "BARRED";
    static final String PLAIN = "PLAIN";
    static final String POISON = "POISON";
    static final String BEAST = "BEAST";
    static final String UNLISTED = "nobody knows it";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    static final Register REGISTER = new Register(
            List.of(
                    entry(PLAIN, SubstanceEntry.Kind.CHEMICAL, Set.of()),
                    entry(POISON, SubstanceEntry.Kind.CHEMICAL, Set.of(BARRED)),
                    entry(BEAST, SubstanceEntry.Kind.SPECIES, Set.of(BARRED))),
            List.of(new SubstanceGroup(BARRED, "Schedule", "Act", "1", null, true, DAY, DAY, null, null)));

    private Substances() {}

    private static SubstanceEntry entry(String id, SubstanceEntry.Kind kind, Set<String> groups) {
        return new SubstanceEntry(id, id, kind, List.of(), List.of(), List.of(), null, groups, null);
    }
}
