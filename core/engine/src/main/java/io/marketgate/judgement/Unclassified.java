package io.marketgate.judgement;

import io.marketgate.decision.Dossier;
import java.util.List;

/**
 * What holds on a way of a line whose class is not known.
 *
 * @param suspended whether the merchant has suspended the SKU there, which holds in every class
 * @param shares all that the line would count for in any class that it may have
 */
public record Unclassified(Way way, boolean suspended, List<Share> shares) {

    public Unclassified {
        shares = List.copyOf(shares);
    }

    /** One for each way, in the order of the verdict; empty if the class is known, or no law governs. */
    public static List<Unclassified> of(Governance governance, Setting setting, Dossier dossier, Horizon horizon) {
        return governance instanceof Governance.ClassUnknown unknown
                ? Way.into(setting).stream()
                        .map(way -> new Unclassified(
                                way,
                                MerchantWord.suspends(way, unknown.market(), setting, dossier, horizon),
                                shares(way, unknown, setting, dossier, horizon)))
                        .toList()
                : List.of();
    }

    private static List<Share> shares(
            Way way, Governance.ClassUnknown unknown, Setting setting, Dossier dossier, Horizon horizon) {
        return unknown.possible().stream()
                .flatMap(law -> WayLaw.of(way, law, setting, dossier, horizon).shares().stream())
                .distinct()
                .toList();
    }
}
