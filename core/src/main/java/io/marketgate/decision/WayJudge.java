package io.marketgate.decision;

import io.marketgate.evidence.EvidenceType;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.PartnerId;
import io.marketgate.rule.AssuranceLevel;
import io.marketgate.rule.Basis;
import io.marketgate.rule.Rule;
import io.marketgate.rule.Standing;
import io.marketgate.rule.Term;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Judges a way from what its rules say: open iff no forbid applies, every requirement is met, and a road is open. There
 * is no other path to {@link WayOutcome.Open}.
 */
final class WayJudge {
    private final Way way;
    private final MarketCode market;
    private final MerchantWord word;
    private final List<Judged.Closes> forbids = new ArrayList<>();
    private final List<Judged.Asks> requires = new ArrayList<>();
    private final List<Judged.Opens> permits = new ArrayList<>();
    private final List<Judged> noRoads = new ArrayList<>();
    private final List<Judged.Failed> failures = new ArrayList<>();

    private WayJudge(Way way, MarketCode market, MerchantWord word, List<Judged> judged) {
        this.way = way;
        this.market = market;
        this.word = word;
        for (Judged one : judged) {
            if (one instanceof Judged.Closes closes) {
                forbids.add(closes);
            } else if (one instanceof Judged.Asks asks) {
                requires.add(asks);
            } else if (one instanceof Judged.Opens opens) {
                permits.add(opens);
            } else if (one instanceof Judged.Failed failed && !(failed.applied().rule() instanceof Rule.Permit)) {
                failures.add(failed);
            } else {
                noRoads.add(one);
            }
        }
    }

    /**
     * Judges a way.
     *
     * @param unwritten the markets whose customs or export law is owed but not known
     */
    static WayOutcome judge(
            Way way, MarketCode market, MerchantWord word, List<MarketCode> unwritten, List<Judged> judged) {
        return new WayJudge(way, market, word, judged).judge(unwritten);
    }

    private WayOutcome judge(List<MarketCode> unwritten) {
        List<Judged.Closes> all = forbids.stream().filter(f -> basis(f) == null).toList();
        List<Reason> hard = new ArrayList<>();
        boolean prohibited = word == MerchantWord.SUSPENDED;
        if (prohibited) {
            hard.add(plain(ReasonCode.SUSPENDED_BY_MERCHANT));
        }
        for (Judged.Closes forbid : all) {
            prohibited |= known(forbid);
            hard.add(reason(forbid));
        }
        failures.forEach(failed -> hard.add(reason(ReasonCode.RULE_ERROR, failed.applied(), List.of())));
        for (MarketCode unknown : unwritten) {
            hard.add(new Reason(ReasonCode.MARKET_NOT_SUPPORTED, null, unknown, way.channel(), List.of(), null, false));
        }
        RoadChoice choice = new RoadChoice(permits, requires, forbids, word);
        RoadChoice.Candidate road = choice.nearest();
        if (road == null) {
            prohibited |= choice.struckByLaw(this::known);
            List<Reason> struck = choice.strikers().stream().map(this::reason).toList();
            hard.addAll(struck);
            if (hard.isEmpty()) {
                hard.addAll(noRoad());
            }
        }
        boolean open = hard.isEmpty() && road != null && road.unmet().isEmpty();
        if (open && way.offered() && road != null) {
            return opened(road);
        }
        return closed(hard, prohibited, road);
    }

    private WayOutcome opened(RoadChoice.Candidate road) {
        Set<Term> terms = new LinkedHashSet<>(road.permit().permit().terms());
        Set<PartnerId> partners = new TreeSet<>();
        AssuranceLevel level = AssuranceLevel.NONE;
        for (NeedsOutcome outcome : road.outcomes()) {
            terms.addAll(outcome.terms());
            level = NeedsJudge.higher(level, outcome.level());
            if (outcome.partner() != null) {
                partners.add(outcome.partner());
            }
        }
        Rule.Permit permit = road.permit().permit();
        return new WayOutcome.Open(
                way,
                new Road(permit.id(), road.permit().applied().market(), permit.basis(), List.copyOf(terms)),
                List.copyOf(partners),
                level);
    }

    private WayOutcome closed(List<Reason> hard, boolean prohibited, RoadChoice.@Nullable Candidate road) {
        List<Reason> unmet = new ArrayList<>();
        if (road != null) {
            road.lacks((applied, lack) -> unmet.add(reason(applied, lack)));
        } else {
            requires.forEach(asks -> RoadChoice.lacks(asks.outcome(), lack -> unmet.add(reason(asks.applied(), lack))));
        }
        List<List<Lack>> cures = hard.isEmpty() && road != null ? Cures.of(road.unmet()) : List.of();
        BlockKind kind = BlockKind.UNDETERMINED;
        if (prohibited) {
            kind = BlockKind.PROHIBITED;
        } else if (!cures.isEmpty()) {
            kind = BlockKind.CURABLE;
        }
        List<Reason> told = new ArrayList<>(hard.isEmpty() ? unmet : hard);
        if (!way.offered()) {
            // What depends on a storefront cannot be asked of nobody.
            told.removeIf(reason -> reason.code() == ReasonCode.EVIDENCE_MISSING
                    && reason.missing().isEmpty());
            told.add(plain(ReasonCode.NO_STOREFRONT));
        }
        return new WayOutcome.Closed(
                way,
                kind,
                ordered(told),
                hard.isEmpty() ? List.of() : ordered(unmet),
                way.offered() ? cures : List.of());
    }

    /** Why there is no road at all: the facts that are missing, the permit that has lapsed, or nothing that permits. */
    private List<Reason> noRoad() {
        List<Reason> reasons = new ArrayList<>();
        for (Judged judged : noRoads) {
            if (judged instanceof Judged.Doubtful doubtful) {
                reasons.add(reason(ReasonCode.EVIDENCE_MISSING, doubtful.applied(), doubtful.establish()));
            } else if (judged instanceof Judged.Failed failed) {
                reasons.add(reason(ReasonCode.RULE_ERROR, failed.applied(), List.of()));
            }
        }
        if (reasons.isEmpty()) {
            noRoads.stream()
                    .filter(Judged.Lapsed.class::isInstance)
                    .forEach(lapsed -> reasons.add(reason(ReasonCode.NO_RULE, lapsed.applied(), List.of())));
        }
        return reasons.isEmpty() ? List.of(plain(ReasonCode.NO_RULE)) : reasons;
    }

    private static @Nullable Basis basis(Judged.Closes forbid) {
        return forbid.applied().rule().head().scope().basis();
    }

    /** Whether a forbid is known to apply and stands on law, or on the merchant's own word. */
    private boolean known(Judged.Closes forbid) {
        var why = forbid.applied().rule().head().why();
        return forbid.known() && (why.isLaw() || why.standing() == Standing.POLICY);
    }

    private Reason reason(Judged.Closes forbid) {
        if (!forbid.known()) {
            return reason(ReasonCode.EVIDENCE_MISSING, forbid.applied(), forbid.establish());
        }
        return reason(known(forbid) ? ReasonCode.PROHIBITED : ReasonCode.NO_RULE, forbid.applied(), List.of());
    }

    private Reason reason(Applied applied, Lack lack) {
        if (lack instanceof Lack.Eligible) {
            return plain(ReasonCode.NOT_ELIGIBLE);
        }
        if (lack instanceof Lack.Limit limit) {
            return new Reason(
                    limit.code(),
                    applied.rule(),
                    applied.market(),
                    way.channel(),
                    List.of(),
                    limit.limit(),
                    limit.shared());
        }
        return reason(lack.code(), applied, lack.missing());
    }

    private Reason reason(ReasonCode code, Applied applied, List<EvidenceType> missing) {
        return new Reason(code, applied.rule(), applied.market(), way.channel(), missing, null, false);
    }

    private Reason plain(ReasonCode code) {
        return new Reason(code, null, market, way.channel(), List.of(), null, false);
    }

    /** One reason for each rule and code, with all the papers it misses. */
    private static List<Reason> ordered(List<Reason> reasons) {
        return Reasons.merged(reasons).stream().sorted(ReasonOrder.INSTANCE).toList();
    }
}
