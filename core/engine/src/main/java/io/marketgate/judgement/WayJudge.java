package io.marketgate.judgement;

import io.marketgate.decision.BlockKind;
import io.marketgate.decision.Reason;
import io.marketgate.decision.ReasonCode;
import io.marketgate.decision.Road;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.PartnerId;
import io.marketgate.rule.AssuranceLevel;
import io.marketgate.rule.Basis;
import io.marketgate.rule.Rule;
import io.marketgate.rule.Standing;
import io.marketgate.rule.Term;
import io.marketgate.rule.Why;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Judges a way from what its rules say. It is open iff no forbid applies, every requirement is met, and a road is open.
 * No other code creates a {@link WayOutcome.Open}.
 */
public final class WayJudge {
    private final WayLaw law;
    private final WayRules rules;

    private WayJudge(WayLaw law, WayRules rules) {
        this.law = law;
        this.rules = rules;
    }

    /**
     * Judges a way.
     *
     * @param judged what each of the way's rules says; rules that say nothing are left out
     */
    public static WayOutcome judge(WayLaw law, List<Judged> judged) {
        return new WayJudge(law, new WayRules(judged)).judge();
    }

    private WayOutcome judge() {
        List<Judged.Closes> all =
                rules.forbids().stream().filter(f -> basis(f) == null).toList();
        List<Reason> hard = new ArrayList<>();
        boolean prohibited = law.word() == MerchantWord.SUSPENDED;
        if (prohibited) {
            hard.add(ofWay(ReasonCode.SUSPENDED_BY_MERCHANT, market()));
        }
        for (Judged.Closes forbid : all) {
            prohibited |= confirmed(forbid);
            hard.add(reason(forbid));
        }
        rules.failures().forEach(failed -> hard.add(reason(failed)));
        for (MarketCode unwritten : law.unwritten()) {
            hard.add(ofWay(ReasonCode.MARKET_NOT_SUPPORTED, unwritten));
        }
        Lack ineligible = law.word() == MerchantWord.NOT_ELIGIBLE ? new Lack.NotEligible(market()) : null;
        RoadChoice choice = new RoadChoice(rules.permits(), rules.requires(), rules.forbids(), ineligible);
        RoadChoice.Candidate road = choice.nearest();
        if (road == null) {
            prohibited |= choice.struckByLaw(WayJudge::confirmed);
            List<Reason> struck = choice.strikers().stream().map(this::reason).toList();
            hard.addAll(struck);
            if (hard.isEmpty()) {
                hard.addAll(noRoad());
            }
            if (!prohibited && hard.stream().anyMatch(WayJudge::isUnknown)) {
                hard.addAll(undecided());
            }
        }
        boolean open = hard.isEmpty() && road != null && road.unmet().isEmpty();
        if (open && way().offered() && road != null) {
            return opened(road);
        }
        return closed(hard, prohibited, road);
    }

    private Way way() {
        return law.way();
    }

    private MarketCode market() {
        return law.law().market();
    }

    private WayOutcome opened(RoadChoice.Candidate road) {
        Set<Term> terms = new LinkedHashSet<>(road.permit().permit().terms());
        Set<PartnerId> partners = new TreeSet<>();
        for (NeedsOutcome outcome : road.outcomes()) {
            terms.addAll(outcome.terms());
            if (outcome.partner() != null) {
                partners.add(outcome.partner());
            }
        }
        Rule.Permit permit = road.permit().permit();
        return new WayOutcome.Open(
                way(),
                new Road(permit.id(), road.permit().scoped().market(), permit.basis(), List.copyOf(terms)),
                List.copyOf(partners),
                road.level());
    }

    /**
     * A way that facts may still open says all that it needs to know, so that they are stated once: also what the permits
     * and limits behind an undecided forbid need.
     */
    private WayOutcome closed(List<Reason> hard, boolean prohibited, RoadChoice.@Nullable Candidate road) {
        List<Reason> unmet = new ArrayList<>();
        if (road != null) {
            road.lacks((asking, lack) -> unmet.add(lack.reason(asking, way().channel())));
        } else {
            rules.requires()
                    .forEach(asks -> RoadChoice.lacks(
                            asks.outcome(), lack -> unmet.add(lack.reason(asks.scoped(), way().channel()))));
        }
        List<List<Lack>> alternatives = hard.isEmpty() && road != null ? Remedies.of(road.unmet()) : List.of();
        BlockKind kind = BlockKind.UNDETERMINED;
        if (prohibited) {
            kind = BlockKind.PROHIBITED;
        } else if (!alternatives.isEmpty()) {
            kind = BlockKind.CURABLE;
        } else if (hard.isEmpty() && unmet.stream().noneMatch(WayJudge::isUnknown)) {
            // All is known, and nothing cures it: not even one unit stays within the limit.
            kind = unmet.stream().anyMatch(WayJudge::isConfirmedLimit) ? BlockKind.PROHIBITED : kind;
        }
        List<Reason> shown = new ArrayList<>(hard.isEmpty() ? unmet : hard);
        if (!hard.isEmpty() && !prohibited) {
            unmet.stream().filter(WayJudge::isUnknown).forEach(shown::add);
            unmet.removeIf(WayJudge::isUnknown);
        }
        if (!way().offered()) {
            // A way without a storefront has no storefront facts, and no evidence can establish them.
            shown.removeIf(reason -> reason instanceof Reason.FactsUnknown
                    && reason.facts().isEmpty()
                    && reason.missing().isEmpty());
            shown.add(ofWay(ReasonCode.NO_STOREFRONT, market()));
        }
        return new WayOutcome.Closed(
                way(),
                kind,
                ordered(shown),
                hard.isEmpty() ? List.of() : ordered(unmet),
                way().offered() ? alternatives : List.of(),
                road == null ? AssuranceLevel.NONE : road.level());
    }

    private static boolean isConfirmedLimit(Reason reason) {
        return reason instanceof Reason.LimitExceeded exceeded
                && isConfirmed(exceeded.rule().head().why());
    }

    private static boolean isUnknown(Reason reason) {
        return reason instanceof Reason.FactsUnknown || reason instanceof Reason.Uncompared;
    }

    /** All that is not known of a way without a road, whatever else closes the road that needs it. */
    private List<Reason> undecided() {
        List<Reason> undecided = doubtful();
        rules.forbids().stream()
                .filter(forbid -> !forbid.known())
                .map(this::reason)
                .forEach(undecided::add);
        rules.permits()
                .forEach(opens -> RoadChoice.lacks(opens.outcome(), lack -> {
                    Reason reason = lack.reason(opens.scoped(), way().channel());
                    if (isUnknown(reason)) {
                        undecided.add(reason);
                    }
                }));
        return undecided;
    }

    /** The facts that permits need before they are a road. */
    private List<Reason> doubtful() {
        List<Reason> reasons = new ArrayList<>();
        for (Judged judged : rules.noRoads()) {
            if (judged instanceof Judged.Doubtful doubtful) {
                reasons.add(unknown(doubtful.scoped(), doubtful.unknown()));
            }
        }
        return reasons;
    }

    /** Why there is no road: missing facts, a lapsed permit, or no permit at all. */
    private List<Reason> noRoad() {
        List<Reason> reasons = doubtful();
        for (Judged judged : rules.noRoads()) {
            if (judged instanceof Judged.Failed failed) {
                reasons.add(reason(failed));
            }
        }
        if (reasons.isEmpty()) {
            rules.noRoads().stream()
                    .filter(Judged.Lapsed.class::isInstance)
                    .forEach(lapsed -> reasons.add(notConfirmed(lapsed.scoped())));
        }
        return reasons.isEmpty() ? List.of(ofWay(ReasonCode.NO_RULE, market())) : reasons;
    }

    private static @Nullable Basis basis(Judged.Closes forbid) {
        return forbid.scoped().rule().head().scope().basis();
    }

    /** Whether a forbid certainly applies and rests on confirmed law or on the merchant's policy. */
    private static boolean confirmed(Judged.Closes forbid) {
        return forbid.known() && isConfirmed(forbid.scoped().rule().head().why());
    }

    private static boolean isConfirmed(Why why) {
        return why.isConfirmedLaw() || why.standing() == Standing.POLICY;
    }

    private Reason reason(Judged.Closes forbid) {
        ScopedRule scoped = forbid.scoped();
        if (!forbid.known()) {
            return unknown(scoped, forbid.unknown());
        }
        return confirmed(forbid)
                ? new Reason.Prohibited(scoped.rule(), scoped.market(), way().channel())
                : notConfirmed(scoped);
    }

    private Reason reason(Judged.Failed failed) {
        ScopedRule scoped = failed.scoped();
        return new Reason.RuleFailed(scoped.rule(), scoped.market(), way().channel(), failed.error());
    }

    private Reason notConfirmed(ScopedRule scoped) {
        return new Reason.NotConfirmed(scoped.rule(), scoped.market(), way().channel());
    }

    private Reason unknown(ScopedRule scoped, Unknown unknown) {
        return new Reason.FactsUnknown(
                scoped.rule(), scoped.market(), way().channel(), unknown.facts(), false, unknown.undertakings());
    }

    private Reason ofWay(ReasonCode code, MarketCode market) {
        return new Reason.OfWay(code, market, way().channel());
    }

    /** One reason for each rule and code, with all the evidence it misses. */
    private static List<Reason> ordered(List<Reason> reasons) {
        return Reasons.merged(reasons).stream().sorted(ReasonOrder.INSTANCE).toList();
    }
}
