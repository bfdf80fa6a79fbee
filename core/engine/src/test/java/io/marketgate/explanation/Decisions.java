package io.marketgate.explanation;

import io.marketgate.decision.BlockKind;
import io.marketgate.decision.Decision;
import io.marketgate.decision.Disposition;
import io.marketgate.decision.IdentityAnswer;
import io.marketgate.decision.LineDecision;
import io.marketgate.decision.LineId;
import io.marketgate.decision.Reason;
import io.marketgate.decision.ReasonCode;
import io.marketgate.decision.Remedy;
import io.marketgate.decision.Requirement;
import io.marketgate.decision.Road;
import io.marketgate.decision.Verdict;
import io.marketgate.evidence.EvidenceScope;
import io.marketgate.evidence.EvidenceType;
import io.marketgate.market.Channel;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.product.ProductClass;
import io.marketgate.product.Sku;
import io.marketgate.rule.Actor;
import io.marketgate.rule.AssuranceLevel;
import io.marketgate.rule.Basis;
import io.marketgate.rule.Confidence;
import io.marketgate.rule.EvidenceNeed;
import io.marketgate.rule.Force;
import io.marketgate.rule.Guard;
import io.marketgate.rule.Head;
import io.marketgate.rule.Law;
import io.marketgate.rule.Match;
import io.marketgate.rule.Needs;
import io.marketgate.rule.Path;
import io.marketgate.rule.Rule;
import io.marketgate.rule.RuleId;
import io.marketgate.rule.Scope;
import io.marketgate.rule.Side;
import io.marketgate.rule.Source;
import io.marketgate.rule.Standing;
import io.marketgate.rule.Term;
import io.marketgate.rule.Why;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** Sample decisions and their parts, for tests. */
public final class Decisions {
    public static final MarketCode SG = new MarketCode("SG");
    public static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");

    private Decisions() {}

    /** A redirected line whose domestic channel needs a listing. */
    public static LineDecision redirected(String id, String sku) {
        Road road = new Road(
                new RuleId("SG-TRAD-XB-1"),
                SG,
                Basis.PERSONAL_IMPORT,
                List.of(new Term(Actor.SHOPPER, "own-use-only"), new Term(Actor.MERCHANT, "keep-records")));
        EvidenceType listing = new EvidenceType("PRODUCT_LISTING");
        return new LineDecision(
                new LineId(id),
                new Sku(sku),
                SG,
                new ProductClass("TRADITIONAL_MEDICINE"),
                null,
                new Verdict.Redirect(new StorefrontId("global"), Channel.CROSS_BORDER, road, List.of()),
                List.of(new Remedy.ProvideEvidence(Actor.MERCHANT, Channel.DOMESTIC, 1, List.of(ofProduct(listing)))),
                List.of(reason(ReasonCode.EVIDENCE_MISSING, require("SG-TRAD-L-1", law(), null), List.of(listing))),
                1,
                List.of());
    }

    private static Requirement ofProduct(EvidenceType type) {
        return new Requirement(
                type,
                EvidenceScope.PRODUCT,
                null,
                List.of(new Match("product", new Match.Covers(Path.Place.SKU_ID))),
                null,
                new EvidenceNeed.Freshness(null, Period.ofDays(14)));
    }

    public static LineDecision blocked(String id, List<Remedy> remedies, List<Reason> reasons) {
        return blocked(id, remedies, reasons, reasons.size());
    }

    static LineDecision blocked(String id, List<Remedy> remedies, List<Reason> reasons, int decisive) {
        return new LineDecision(
                new LineId(id),
                new Sku("S-" + id),
                SG,
                new ProductClass("OTC_DRUG"),
                null,
                new Verdict.Block(BlockKind.CURABLE),
                remedies,
                reasons,
                decisive,
                List.of());
    }

    public static Decision decision(Disposition disposition, LineDecision... lines) {
        return new Decision(
                disposition,
                SG,
                List.of(lines),
                new IdentityAnswer(AssuranceLevel.NONE, AssuranceLevel.NONE, true),
                List.of(),
                42,
                AT,
                AT.plusSeconds(900));
    }

    static Reason reason(ReasonCode code, Rule rule, List<EvidenceType> missing) {
        return switch (code) {
            case PROHIBITED -> new Reason.Prohibited(rule, SG, Channel.DOMESTIC);
            case NO_RULE -> new Reason.NotConfirmed(rule, SG, Channel.DOMESTIC);
            default -> new Reason.EvidenceRequired(code, rule, SG, Channel.DOMESTIC, missing, List.of(), null);
        };
    }

    static Rule.Require require(String id, Why why, String text) {
        return new Rule.Require(head(id, why, text), Needs.NONE);
    }

    static Rule.Forbid forbid(String id, Why why, String text) {
        return new Rule.Forbid(head(id, why, text));
    }

    static Rule.Permit lapsed(String id, Why why, LocalDate lastDay) {
        return new Rule.Permit(head(id, why, null, lastDay), Basis.PILOT, true, Needs.NONE, List.of());
    }

    static Why law() {
        return new Why(
                new Law("health", "Health Products Act", "15", LocalDate.parse("2008-06-01"), true),
                "HSA",
                new Source("hsa", URI.create("https://example.sg/law"), Source.Kind.OFFICIAL, LocalDate.EPOCH),
                Standing.STATUTE,
                Confidence.H,
                null);
    }

    static Why standing(Standing standing) {
        return new Why(law().law(), "HSA", law().source(), standing, Confidence.L, null);
    }

    private static Head head(String id, Why why, String text) {
        return head(id, why, text, null);
    }

    private static Head head(String id, Why why, String text, LocalDate lastDay) {
        return new Head(
                new RuleId(id),
                "A sentence.",
                new Scope(Set.of(), null, null, Set.of()),
                Guard.ALWAYS,
                null,
                Side.IMPORT,
                why,
                new Force(null, lastDay, true, ZoneOffset.UTC),
                text);
    }
}
