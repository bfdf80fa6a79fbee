package io.marketgate.decision;

import io.marketgate.market.Channel;
import io.marketgate.market.LawDomain;
import io.marketgate.market.MarketCode;
import io.marketgate.market.Territory;
import io.marketgate.rule.CapNeed;
import io.marketgate.rule.Counter;
import io.marketgate.rule.Needs;
import io.marketgate.rule.Rule;
import io.marketgate.rule.Tri;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a SKU on a way whatever the cart: most of it. What a cart or a buyer may change is judged anew for
 * each.
 */
final class WayPlan {
    private static final int MOST_REMEMBERED = 4;

    private final Way way;
    private final Governance.Governed law;
    private final MerchantWord word;
    private final List<MarketCode> unwritten;
    private final List<Judged> settled;
    private final List<OpenRule> open;
    private final List<Share> shares;
    private final @Nullable WayOutcome outcome;
    // Read and written without a lock: entries are immutable, and a lost one is only judged again.
    private volatile Remembered[] remembered = {};

    /** What the open rules said once, and what followed from it. */
    private record Remembered(List<@Nullable Judged> judged, WayOutcome outcome) {}

    private WayPlan(
            Way way,
            Governance.Governed law,
            MerchantWord word,
            List<MarketCode> unwritten,
            List<Judged> settled,
            List<OpenRule> open,
            List<Share> shares) {
        this.way = way;
        this.law = law;
        this.word = word;
        this.unwritten = unwritten;
        this.settled = settled;
        this.open = open;
        this.shares = shares;
        this.outcome = open.isEmpty() ? WayJudge.judge(way, law.market(), word, unwritten, settled) : null;
    }

    static WayPlan of(Way way, Governance.Governed law, Request request, Dossier dossier, Horizon horizon) {
        List<Judged> settled = new ArrayList<>();
        List<OpenRule> open = new ArrayList<>();
        Set<Share> shares = new LinkedHashSet<>();
        List<Applied> all = Applied.to(
                way, law, dossier.product(), request.territory(), request.merchant(), request.rulebook(), horizon);
        for (Applied applied : all) {
            Situation situation = new Situation(request, 0, dossier, law, way, horizon, null);
            Judged judged = RuleJudge.judge(applied, situation);
            if (!situation.asked().nothing()) {
                open.add(new OpenRule(applied));
            } else if (judged != null) {
                settled.add(judged);
            }
            counters(applied.rule()).forEach(counter -> {
                if (mayCount(applied, counter, new Situation(request, 0, dossier, law, way, horizon, null))) {
                    shares.add(Share.of(counter, dossier.product()));
                }
            });
        }
        MerchantWord word = MerchantWord.on(new Situation(request, 0, dossier, law, way, horizon, null));
        return new WayPlan(
                way,
                law,
                word,
                unwritten(way, request, horizon),
                List.copyOf(settled),
                List.copyOf(open),
                List.copyOf(shares));
    }

    /** A border closes what crosses it where nobody has written the customs law behind it, or the export law before it. */
    private static List<MarketCode> unwritten(Way way, Request request, Horizon horizon) {
        Territory territory = request.territory();
        List<MarketCode> unwritten = new ArrayList<>(0);
        MarketCode customs = territory.law(LawDomain.CUSTOMS);
        boolean crosses = way.channel() == Channel.CROSS_BORDER || territory.customsBorder();
        if (crosses && !request.rulebook().supports(customs)) {
            unwritten.add(customs);
        }
        MarketCode origin = way.origin();
        if (way.channel() == Channel.CROSS_BORDER
                && origin != null
                && Applied.packs(origin, request.rulebook(), horizon).stream()
                        .noneMatch(request.rulebook()::statesExportLaw)) {
            unwritten.add(origin);
        }
        return List.copyOf(unwritten);
    }

    /**
     * Whether a line is counted: whenever the rule is in force and it is not known, whatever the cart and the buyer, that
     * it does not apply.
     */
    private static boolean mayCount(Applied applied, Counter counter, Situation situation) {
        Rule rule = applied.rule();
        Facts facts = situation.facts(applied);
        boolean inForce = situation
                .horizon()
                .inForce(rule.head().force().begins(), rule.head().force().ends());
        boolean excluded = facts.applies() == Tri.FALSE
                || facts.all(counter.of()) == Tri.FALSE
                || !counter.notOf().isEmpty() && facts.all(counter.notOf()) == Tri.TRUE;
        return inForce && (!excluded || !situation.asked().nothing());
    }

    private static Set<Counter> counters(Rule rule) {
        Set<Counter> counters = new LinkedHashSet<>();
        Needs needs = Needs.NONE;
        if (rule instanceof Rule.Require require) {
            needs = require.needs();
        } else if (rule instanceof Rule.Permit permit && permit.opens()) {
            needs = permit.needs();
        }
        for (Needs.Item item : needs.items()) {
            if (item instanceof CapNeed cap) {
                counters.add(cap.counter());
            } else if (item instanceof Needs.AnyOf anyOf) {
                anyOf.options().stream()
                        .flatMap(option -> option.all().stream())
                        .filter(CapNeed.class::isInstance)
                        .forEach(leaf -> counters.add(((CapNeed) leaf).counter()));
            }
        }
        return counters;
    }

    Way way() {
        return way;
    }

    List<Share> shares() {
        return shares;
    }

    /** The outcome that holds for every cart, or null where the cart or the buyer matters. */
    @Nullable
    WayOutcome settled() {
        return outcome;
    }

    /** The outcome for one cart, where none is settled: of rules that say what they said before, the same as before. */
    WayOutcome outcome(Request request, int line, Dossier dossier, Tally tally, Horizon horizon) {
        Situation situation = new Situation(request, line, dossier, law, way, horizon, tally);
        @Nullable Judged[] judged = new Judged[open.size()];
        for (int i = 0; i < judged.length; i++) {
            judged[i] = open.get(i).judge(situation);
        }
        List<@Nullable Judged> now = Arrays.asList(judged);
        for (Remembered before : remembered) {
            if (before.judged().equals(now)) {
                return before.outcome();
            }
        }
        List<Judged> all = new ArrayList<>(settled);
        for (Judged one : judged) {
            if (one != null) {
                all.add(one);
            }
        }
        WayOutcome found = WayJudge.judge(way, law.market(), word, unwritten, all);
        remember(new Remembered(now, found));
        return found;
    }

    private void remember(Remembered newest) {
        Remembered[] old = remembered;
        Remembered[] kept = new Remembered[Math.min(old.length + 1, MOST_REMEMBERED)];
        kept[0] = newest;
        System.arraycopy(old, 0, kept, 1, kept.length - 1);
        remembered = kept;
    }
}
