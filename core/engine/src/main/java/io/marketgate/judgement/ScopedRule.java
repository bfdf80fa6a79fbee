package io.marketgate.judgement;

import io.marketgate.market.Channel;
import io.marketgate.market.LawDomain;
import io.marketgate.market.MarketCode;
import io.marketgate.market.Territory;
import io.marketgate.product.Product;
import io.marketgate.product.ProductClass;
import io.marketgate.rule.Head;
import io.marketgate.rule.Law;
import io.marketgate.rule.Rule;
import io.marketgate.rule.Rulebook;
import io.marketgate.rule.Side;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A rule whose scope covers a line on a way by class, channel, domain and market. Its guard is not judged yet.
 *
 * @param market the market whose law it is; for a group's rule, the member
 */
public record ScopedRule(Rule rule, MarketCode market) {

    /**
     * All rules whose scope covers the way: destination law, origin law and the merchant's own policy. A rule whose law is
     * not in force yet cites nothing: as a permit it is none, and what it forbids or asks is closed by caution, for the pack
     * does not say what was law before.
     */
    static List<ScopedRule> on(Way way, Governance.Governed law, Product product, Setting setting, Horizon horizon) {
        Territory territory = setting.territory();
        Rulebook rulebook = setting.rulebook();
        List<ScopedRule> all = new ArrayList<>();
        Set<MarketCode> markets = new TreeSet<>(territory.laws().values());
        for (MarketCode market : markets) {
            for (MarketCode pack : packs(market, rulebook, horizon)) {
                for (Rule rule : rulebook.law(pack, Side.IMPORT, law.productClass(), way.channel())) {
                    LawDomain domain = rule.head().domain();
                    if (territory.law(domain == null ? law.domain() : domain).equals(market)) {
                        all.add(new ScopedRule(rule, market));
                    }
                }
            }
        }
        MarketCode origin = way.origin();
        if (way.channel() == Channel.CROSS_BORDER && origin != null) {
            Set<Rule> leaving = new LinkedHashSet<>();
            for (ProductClass there : JudgedClass.possible(origin, product, rulebook, horizon)) {
                for (MarketCode pack : packs(origin, rulebook, horizon)) {
                    leaving.addAll(rulebook.law(pack, Side.EXPORT, there, way.channel()));
                }
            }
            leaving.forEach(rule -> all.add(new ScopedRule(rule, origin)));
        }
        for (Rule rule : rulebook.policy(setting.merchant().id(), law.productClass(), way.channel())) {
            Set<MarketCode> named = rule.head().scope().markets();
            if (named.isEmpty()
                    || packs(law.market(), rulebook, horizon).stream().anyMatch(named::contains)
                    || packs(territory.market(), rulebook, horizon).stream().anyMatch(named::contains)) {
                all.add(new ScopedRule(rule, law.market()));
            }
        }
        return all.stream()
                .map(scoped -> scoped.citable(horizon))
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable ScopedRule citable(Horizon horizon) {
        if (isCitable(rule, horizon)) {
            return this;
        }
        return rule instanceof Rule.Permit ? null : new ScopedRule(rule.uncited(), market);
    }

    /** Whether the law that the rule rests on, if it rests on one, is in force. */
    static boolean isCitable(Rule rule, Horizon horizon) {
        Head head = rule.head();
        Law law = head.why().law();
        LocalDate since = law == null ? null : law.since();
        return since == null
                || horizon.reached(since.atStartOfDay(head.force().zone()).toInstant());
    }

    /** A market and its current groups, whose packs apply there as well as its own. */
    static List<MarketCode> packs(MarketCode market, Rulebook rulebook, Horizon horizon) {
        List<MarketCode> packs = new ArrayList<>();
        packs.add(market);
        for (Rulebook.GroupMembership group : rulebook.groupsOf(market)) {
            if (horizon.inForce(group.membership().begins(), group.membership().ends())) {
                packs.add(group.group());
            }
        }
        return packs;
    }
}
