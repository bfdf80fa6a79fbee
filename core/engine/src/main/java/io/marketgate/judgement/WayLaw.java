package io.marketgate.judgement;

import io.marketgate.decision.Dossier;
import io.marketgate.market.Channel;
import io.marketgate.market.LawDomain;
import io.marketgate.market.MarketCode;
import io.marketgate.market.Territory;
import io.marketgate.rule.CapNeed;
import io.marketgate.rule.Counter;
import io.marketgate.rule.Force;
import io.marketgate.rule.Rule;
import io.marketgate.rule.Rulebook;
import io.marketgate.rule.Tri;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What governs a SKU on a way, independent of cart and buyer.
 *
 * @param law the class and the market's law
 * @param word the merchant's own word
 * @param unwritten the markets whose customs or export law applies and which have no pack
 * @param rules every rule whose scope covers the line, guards not judged yet
 * @param shares what one unit adds to the counters that count the line
 */
public record WayLaw(
        Way way,
        Governance.Governed law,
        MerchantWord word,
        List<MarketCode> unwritten,
        List<ScopedRule> rules,
        List<Share> shares) {

    /** What governs that SKU on that way. */
    public static WayLaw of(Way way, Governance.Governed law, Setting setting, Dossier dossier, Horizon horizon) {
        List<ScopedRule> rules = ScopedRule.on(way, law, dossier.product(), setting, horizon);
        Set<Share> shares = new LinkedHashSet<>();
        for (ScopedRule scoped : rules) {
            for (Counter counter : counters(scoped.rule())) {
                AnyCart cart = new AnyCart(false);
                if (mayCount(scoped, counter, new Situation(setting, dossier, law, way, horizon, cart), cart)) {
                    shares.add(Share.of(counter, dossier.product()));
                }
            }
        }
        return new WayLaw(
                way,
                law,
                MerchantWord.on(new Situation(setting, dossier, law, way, horizon, new AnyCart(false))),
                unwritten(way, setting, horizon),
                rules,
                List.copyOf(shares));
    }

    /** The markets that close a border crossing because no pack has their customs law or their export law. */
    private static List<MarketCode> unwritten(Way way, Setting setting, Horizon horizon) {
        Territory territory = setting.territory();
        Rulebook rulebook = setting.rulebook();
        List<MarketCode> unwritten = new ArrayList<>(0);
        MarketCode customs = territory.law(LawDomain.CUSTOMS);
        boolean crosses = way.channel() == Channel.CROSS_BORDER || territory.customsBorder();
        if (crosses && !rulebook.supports(customs)) {
            unwritten.add(customs);
        }
        MarketCode origin = way.origin();
        if (way.channel() == Channel.CROSS_BORDER
                && origin != null
                && ScopedRule.packs(origin, rulebook, horizon).stream().noneMatch(rulebook::statesExportLaw)) {
            unwritten.add(origin);
        }
        return List.copyOf(unwritten);
    }

    /** Whether a line is counted: the rule is in force, and no fact independent of cart and buyer excludes the line. */
    private static boolean mayCount(ScopedRule scoped, Counter counter, Situation situation, AnyCart cart) {
        Facts facts = situation.facts(scoped);
        Force force = scoped.rule().head().force();
        boolean inForce = situation.horizon().inForce(force.begins(), force.ends());
        boolean excluded = facts.applies() == Tri.FALSE || !facts.mayCount(counter);
        return inForce && (!excluded || cart.wasAsked());
    }

    private static Set<Counter> counters(Rule rule) {
        boolean opensNothing = rule instanceof Rule.Permit permit && !permit.opens();
        return opensNothing
                ? Set.of()
                : rule.needs()
                        .leaves()
                        .filter(CapNeed.class::isInstance)
                        .map(leaf -> ((CapNeed) leaf).counter())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
