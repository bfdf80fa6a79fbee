package io.marketgate.judgement;

import io.marketgate.decision.Dossier;
import java.util.List;

/** What a line counts for whose class hangs on unknown facts: all that it would count in any class that it may have. */
public final class UnclassifiedShares {
    private UnclassifiedShares() {}

    /** By way, in the order of the verdict; empty if the class is known, or nothing of it is. */
    public static List<List<Share>> of(Governance governance, Setting setting, Dossier dossier, Horizon horizon) {
        return governance instanceof Governance.ClassUnknown unknown
                        && !unknown.possible().isEmpty()
                ? Way.into(setting).stream()
                        .map(way -> unknown.possible().stream()
                                .flatMap(law -> WayLaw.of(way, law, setting, dossier, horizon).shares().stream())
                                .distinct()
                                .toList())
                        .toList()
                : List.of();
    }
}
