package io.marketgate.admin.decision;

import io.marketgate.decision.Grounds;
import io.marketgate.decision.Unmatched;
import io.marketgate.evidence.EvidenceScope;
import io.marketgate.rule.EvidenceNeed;
import io.marketgate.rule.Rule;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What came of one rule, and by which evidence. */
record RuleGrounds(
        @Schema(description = "its name") String rule,

        @Schema(description = "whose law it is; of a house rule, the market it was judged in")
        String market,

        @Schema(description = "what it does") Effect kind,

        @Schema(
                description =
                        "`MET`: everything it asks for was there; `UNMET`: something was not; `CLOSES`: it forbids; `UNKNOWN`: a"
                                + " fact was not known; `LAPSED`: its time had ended; `FAILED`: it could not be judged")
        Grounds.Outcome outcome,

        @Schema(description = "what it says to a person") String sentence,

        @Schema(description = "the evidence that met its needs, also where others are unmet")
        List<Relied> relied,

        @Schema(description = "the evidence needs that nothing met")
        List<Missed> missed) {

    /** What a rule does. */
    enum Effect {
        FORBID,
        REQUIRE,
        PERMIT
    }

    /** The evidence that met a need. */
    record Relied(
            @Schema(description = "the evidence type that was needed")
            String need,

            @Schema(description = "as it was then") EvidenceView evidence) {}

    /** A need that nothing met, and what was on file instead. */
    record Missed(
            @Schema(description = "the evidence type that was needed")
            String need,

            @Schema(description = "of what scope") EvidenceScope scope,

            @Schema(
                    description =
                            "what came nearest and did not match; null where nothing was on file, or only expired")
            @Nullable
            NearMiss unmatched,

            @Schema(description = "what only had expired; null where nothing had") @Nullable
            EvidenceView expired) {}

    /** Evidence on file that did not match. */
    record NearMiss(
            @Schema(description = "what did not match: attributes of the evidence, or its own members")
            List<String> attributes,

            @Schema(description = "as it was then") EvidenceView evidence) {}

    static RuleGrounds of(Grounds.OfRule said, EvidenceThen evidence) {
        Rule rule = said.rule();
        return new RuleGrounds(
                rule.id().value(),
                said.market().value(),
                effect(rule),
                said.outcome(),
                rule.head().sentence(),
                said.relied().stream()
                        .map(relied -> new Relied(
                                type(relied.need()),
                                evidence.of(relied.evidence().id())))
                        .toList(),
                said.missed().stream().map(missed -> missed(missed, evidence)).toList());
    }

    private static Effect effect(Rule rule) {
        return rule.fold(forbid -> Effect.FORBID, require -> Effect.REQUIRE, permit -> Effect.PERMIT, classify -> {
            throw new IllegalStateException("`" + classify.id() + "` classifies, and says nothing of a way");
        });
    }

    private static Missed missed(Grounds.Missed missed, EvidenceThen evidence) {
        Unmatched nearest = missed.nearest();
        return new Missed(
                type(missed.need()),
                missed.need().scope(),
                nearest == null ? null : new NearMiss(nearest.attributes(), evidence.of(nearest.evidence())),
                missed.expired() == null ? null : evidence.of(missed.expired()));
    }

    private static String type(EvidenceNeed need) {
        return need.type().value();
    }
}
