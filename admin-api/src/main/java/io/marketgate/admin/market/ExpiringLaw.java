package io.marketgate.admin.market;

import io.marketgate.admin.Law;
import io.marketgate.catalogue.Ending;
import io.marketgate.catalogue.Expiring;
import io.marketgate.merchant.MerchantId;
import io.marketgate.pack.Pack;
import io.marketgate.rule.Basis;
import io.marketgate.rule.Rule;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** Rules of the packs that end or begin, and packs whose review falls due. The same for every merchant. */
@Singleton
class ExpiringLaw implements Expiring {
    private final Law law;

    ExpiringLaw(Law law) {
        this.law = law;
    }

    @Override
    public List<Ending> list(MerchantId merchant, Ending.Query query, Ending.Place place, int limit) {
        return law.snapshot().packs().all().stream()
                .filter(pack -> query.wants(pack.market()))
                .flatMap(ExpiringLaw::endings)
                .filter(ending -> query.covers(ending.at()) && place.isBefore(ending))
                .sorted(Ending.NAMED_ORDER)
                .limit(limit)
                .toList();
    }

    private static Stream<Ending> endings(Pack pack) {
        Ending review = ending(
                pack,
                Ending.Kind.REVIEW_DUE,
                pack.market().value(),
                "the pack of " + pack.market() + ", version " + pack.version(),
                pack.review().due().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        return Stream.concat(Stream.of(review), pack.rules().rules().stream().flatMap(rule -> endings(pack, rule)));
    }

    private static Stream<Ending> endings(Pack pack, Rule rule) {
        boolean pilot = rule instanceof Rule.Permit permit && permit.basis() == Basis.PILOT;
        return Stream.of(
                ending(
                        pack,
                        pilot ? Ending.Kind.PILOT_ENDS : Ending.Kind.RULE_ENDS,
                        rule.id().value(),
                        rule.head().sentence(),
                        rule.head().force().ends()),
                ending(
                        pack,
                        Ending.Kind.RULE_BEGINS,
                        rule.id().value(),
                        rule.head().sentence(),
                        rule.head().force().begins()));
    }

    private static Ending ending(Pack pack, Ending.Kind kind, String id, String title, Instant at) {
        return new Ending(kind, id, title, pack.market(), at, null, null, null);
    }
}
