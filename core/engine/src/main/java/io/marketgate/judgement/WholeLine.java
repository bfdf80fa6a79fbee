package io.marketgate.judgement;

import io.marketgate.decision.CartLine;
import io.marketgate.decision.Dossier;
import io.marketgate.decision.Dossiers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line whose every rule is judged again for every cart. It defines the semantics, without caching.
 *
 * @param laws empty where no law governs the SKU
 * @param unclassified by way, what holds while its class is not known
 */
record WholeLine(
        Dossier dossier,
        Setting setting,
        Governance governance,
        List<WayLaw> laws,
        List<Unclassified> unclassified,
        Instant until)
        implements Line {

    /** The line of that SKU, or null if there is no dossier of it. */
    static @Nullable WholeLine of(Dossiers dossiers, CartLine line, Setting setting, Instant now) {
        Dossier dossier = dossiers.find(line.sku());
        if (dossier == null) {
            return null;
        }
        Horizon horizon = new Horizon(now);
        Governance governance = Governance.of(dossier.product(), setting.territory(), setting.rulebook(), horizon);
        List<WayLaw> laws = governance instanceof Governance.Governed law
                ? Way.into(setting).stream()
                        .map(way -> WayLaw.of(way, law, setting, dossier, horizon))
                        .toList()
                : List.of();
        List<Unclassified> unclassified = Unclassified.of(governance, setting, dossier, horizon);
        return new WholeLine(dossier, setting, governance, laws, unclassified, horizon.until());
    }

    @Override
    public int ways() {
        return laws.size();
    }

    @Override
    public List<Share> shares(int way) {
        if (way < laws.size()) {
            return laws.get(way).shares();
        }
        return way < unclassified.size() ? unclassified.get(way).shares() : List.of();
    }

    @Override
    public @Nullable WayOutcome independentOutcome(int way) {
        return null;
    }

    @Override
    public @Nullable LineOutcome independentOutcome() {
        return null;
    }

    @Override
    public WayOutcome judge(int way, CartDoor cart, Horizon horizon) {
        return WayJudge.judge(laws.get(way), judged(way, situation(way, cart, horizon)));
    }

    Situation situation(int way, CartDoor cart, Horizon horizon) {
        WayLaw law = laws.get(way);
        return new Situation(setting, dossier, law.law(), law.way(), horizon, cart);
    }

    /** What each of a way's rules says; rules that say nothing are left out. */
    List<Judged> judged(int way, Situation situation) {
        List<Judged> judged = new ArrayList<>();
        for (ScopedRule scoped : laws.get(way).rules()) {
            Judged said = RuleJudge.judge(scoped, situation);
            if (said != null) {
                judged.add(said);
            }
        }
        return judged;
    }

    @Override
    public LineOutcome outcome(List<WayOutcome> ways) {
        return LineJudge.judge(governance, unclassified, ways, setting.asker());
    }
}
