package io.marketgate.judgement;

import io.marketgate.decision.BlockKind;
import io.marketgate.decision.Reason;
import io.marketgate.decision.ReasonCode;
import io.marketgate.decision.Remedy;
import io.marketgate.decision.Verdict;
import io.marketgate.market.Channel;
import io.marketgate.merchant.Storefront;
import io.marketgate.rule.Actor;
import io.marketgate.rule.AssuranceLevel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Computes a line's verdict from the outcomes of its ways, in the order of the verdict. */
public final class LineJudge {
    private final List<WayOutcome> outcomes;
    private final Storefront asker;
    private final @Nullable WayOutcome own;
    private final WayOutcome.@Nullable Open otherOpen;
    private final WayOutcome.@Nullable Closed deciding;

    private LineJudge(List<WayOutcome> outcomes, Storefront asker) {
        this.outcomes = outcomes;
        this.asker = asker;
        this.own = outcomes.isEmpty() || !outcomes.get(0).way().own() ? null : outcomes.get(0);
        this.otherOpen = outcomes.stream()
                .filter(WayOutcome.Open.class::isInstance)
                .map(WayOutcome.Open.class::cast)
                .filter(open -> !open.way().own())
                .findFirst()
                .orElse(null);
        this.deciding = deciding();
    }

    /**
     * Judges a line.
     *
     * @param unclassified what holds on its ways while its class is not known; empty where it is known
     * @param outcomes of its ways, in the order of the verdict; empty where no law governs
     */
    public static LineOutcome judge(
            Governance governance, List<Unclassified> unclassified, List<WayOutcome> outcomes, Storefront asker) {
        if (governance instanceof Governance.Governed law) {
            return new LineJudge(outcomes, asker).judge(law);
        }
        return governance instanceof Governance.ClassUnknown unknown
                ? LineOutcome.ofUnknownClass(unknown, unclassified)
                : LineOutcome.undetermined(governance.market(), ReasonCode.MARKET_NOT_SUPPORTED, List.of());
    }

    private LineOutcome judge(Governance.Governed law) {
        Verdict verdict;
        AssuranceLevel required = AssuranceLevel.NONE;
        List<Remedy> remedies = List.of();
        if (own instanceof WayOutcome.Open open) {
            verdict = new Verdict.SellLocal(open.way().channel(), open.road(), open.partners());
            required = open.level();
        } else if (otherOpen != null && (prefersRedirect() || !shopperCanOpen())) {
            verdict = new Verdict.Redirect(
                    storefront(otherOpen).id(), otherOpen.way().channel(), otherOpen.road(), otherOpen.partners());
            required = otherOpen.level();
            remedies = own instanceof WayOutcome.Closed closed ? remedies(List.of(closed)) : remedies(curable());
        } else {
            verdict = new Verdict.Block(kind());
            List<WayOutcome.Closed> openable =
                    shopperCanOpen() && own instanceof WayOutcome.Closed closed ? List.of(closed) : curable();
            remedies = shopperCanOpen() ? withOtherStorefront(remedies(openable)) : remedies(openable);
            for (WayOutcome.Closed way : openable) {
                required = NeedsJudge.higher(required, way.required());
            }
        }
        boolean outstanding =
                verdict instanceof Verdict.Block && remedies.stream().anyMatch(Remedy.VerifyIdentity.class::isInstance);
        return new LineOutcome(
                law.market(),
                law.productClass(),
                law.classification(),
                verdict,
                List.copyOf(remedies),
                explained(WayOutcome.Closed::reasons),
                deciding == null ? 0 : deciding.reasons().size(),
                explained(WayOutcome.Closed::staffReasons),
                required,
                outstanding);
    }

    /**
     * The way whose closing decides a line that the asker does not sell. It is the asker's own way, unless only another
     * can be opened; a way of which something is not told may be opened by telling it. If the asker does not serve the
     * market, it is the first way that can be opened. Otherwise it is the first offered way, else the first of the asker's
     * own channel. Null if the asker sells the line or no way is closed.
     */
    private WayOutcome.@Nullable Closed deciding() {
        if (own instanceof WayOutcome.Open) {
            return null;
        }
        WayOutcome.Closed curable = curable().stream().findFirst().orElse(null);
        if (own instanceof WayOutcome.Closed closed) {
            boolean stays = closed.alternatives().isEmpty() && !closed.mayBeOpenedByTelling();
            boolean another = stays && otherOpen == null && curable != null;
            return another ? curable : closed;
        }
        if (curable != null && otherOpen == null) {
            return curable;
        }
        Channel asked = asker.kind().channel();
        return outcomes.stream()
                .filter(WayOutcome.Closed.class::isInstance)
                .map(WayOutcome.Closed.class::cast)
                .min(Comparator.comparing(
                                (WayOutcome.Closed closed) -> !closed.way().offered())
                        .thenComparing(closed -> closed.way().channel() != asked))
                .orElse(null);
    }

    private boolean prefersRedirect() {
        return asker.preferRedirect();
    }

    private boolean shopperCanOpen() {
        return own instanceof WayOutcome.Closed closed && closed.shopperCanOpen();
    }

    private static Storefront storefront(WayOutcome outcome) {
        return Objects.requireNonNull(outcome.way().storefront());
    }

    private List<WayOutcome.Closed> curable() {
        return outcomes.stream()
                .filter(WayOutcome.Closed.class::isInstance)
                .map(WayOutcome.Closed.class::cast)
                .filter(closed -> !closed.alternatives().isEmpty())
                .toList();
    }

    /**
     * The remedies of all ways, their options numbered consecutively. A second way of one channel with equal
     * alternatives is left out.
     */
    private static List<Remedy> remedies(List<WayOutcome.Closed> ways) {
        List<Remedy> remedies = new ArrayList<>();
        List<WayOutcome.Closed> distinct = new ArrayList<>();
        for (WayOutcome.Closed way : ways) {
            boolean again = distinct.stream()
                    .anyMatch(other -> other.way().channel() == way.way().channel()
                            && other.alternatives().equals(way.alternatives()));
            if (!again) {
                int last = remedies.stream().mapToInt(Remedy::option).max().orElse(0);
                remedies.addAll(Remedies.remedies(way.alternatives(), way.way().channel(), last + 1));
                distinct.add(way);
            }
        }
        return remedies;
    }

    private List<Remedy> withOtherStorefront(List<Remedy> remedies) {
        if (otherOpen == null) {
            return remedies;
        }
        List<Remedy> more = new ArrayList<>(remedies);
        int last = remedies.stream().mapToInt(Remedy::option).max().orElse(0);
        more.add(new Remedy.UseStorefront(
                Actor.SHOPPER,
                otherOpen.way().channel(),
                last + 1,
                storefront(otherOpen).id()));
        return more;
    }

    /** CURABLE if any offered way is; else UNDETERMINED if any is, or none is offered; else PROHIBITED. */
    private BlockKind kind() {
        return outcomes.stream()
                .filter(outcome -> outcome.way().offered())
                .filter(WayOutcome.Closed.class::isInstance)
                .map(outcome -> ((WayOutcome.Closed) outcome).kind())
                .min(Comparator.naturalOrder())
                .orElse(BlockKind.UNDETERMINED);
    }

    private interface Part {
        List<Reason> of(WayOutcome.Closed closed);
    }

    /**
     * The reasons of the deciding way, then those of the asker's own way and of every channel that is wholly closed.
     * The hardest come first.
     */
    private List<Reason> explained(Part part) {
        List<WayOutcome.Closed> closed = new ArrayList<>();
        for (WayOutcome outcome : outcomes) {
            if (outcome instanceof WayOutcome.Closed one
                    && (decides(one) || one.way().own() || !open(one.way().channel()))) {
                closed.add(one);
            }
        }
        closed.sort(Comparator.comparing((WayOutcome.Closed one) -> !decides(one))
                .thenComparing(WayOutcome.Closed::kind, Comparator.reverseOrder())
                .thenComparing(one -> !one.way().own())
                .thenComparing(one -> one.way().channel()));
        List<Reason> reasons = new ArrayList<>();
        closed.forEach(one -> reasons.addAll(part.of(one)));
        return List.copyOf(Reasons.merged(reasons));
    }

    /** Whether this instance is the deciding way. Compares identity, because two ways may have equal outcomes. */
    @SuppressWarnings("ReferenceEquality")
    private boolean decides(WayOutcome.Closed one) {
        return one == deciding;
    }

    private boolean open(Channel channel) {
        return outcomes.stream()
                .anyMatch(outcome ->
                        outcome instanceof WayOutcome.Open && outcome.way().channel() == channel);
    }
}
