package io.marketgate.admin.market;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.marketgate.admin.Members;
import io.marketgate.admin.RuleInWords;
import io.marketgate.market.Channel;
import io.marketgate.market.LawDomain;
import io.marketgate.market.MarketCode;
import io.marketgate.pack.writing.ConditionWriter;
import io.marketgate.pack.writing.CounterWriter;
import io.marketgate.pack.writing.NeedsWriter;
import io.marketgate.rule.Basis;
import io.marketgate.rule.Confidence;
import io.marketgate.rule.Head;
import io.marketgate.rule.Rule;
import io.marketgate.rule.Side;
import io.marketgate.rule.Standing;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One rule as a lawyer reads it.
 *
 * @param market whose rule it is: the market's own or its group's
 */
record RuleView(
        @Schema(description = "as decisions cite it") String id,

        @Schema(description = "whose rule it is: the market's own or its group's")
        String market,

        @Schema(description = "what it does") Kind kind,
        @Schema(description = "what it says to a person") String sentence,

        @Schema(description = "every class where none is named")
        List<String> classes,

        @Schema(description = "of a rule that classifies: what a product of those classes is here; else null") @Nullable
        String as,

        @Schema(description = "both where none is named") @Nullable
        Channel channel,

        @Schema(description = "of a permit: what it opens; else the roads it is limited to") @Nullable
        Basis basis,

        @Schema(description = "the law domain; that of the line's class where none is named") @Nullable
        LawDomain domain,

        @Schema(description = "whether the destination or the origin of a parcel asks")
        Side side,

        @Schema(description = "null for a default") @Nullable
        LegalBasis law,

        @Schema(description = "who enforces it; null for a default") @Nullable
        String body,

        @Schema(description = "where it was read; null for a default") @Nullable
        SourceView source,

        @Schema(description = "what kind of law it is") Standing standing,

        @Schema(description = "H: official text seen, M: secondary source seen, L: general knowledge")
        Confidence confidence,

        @Schema(description = "what speaks against this reading") @Nullable
        String conflict,

        @Schema(description = "when it holds") Force force,

        @Schema(
                type = SchemaType.OBJECT,
                description =
                        "by fact, what is asked of it, in the language of the packs: the rule applies where all of it holds, and always where nothing is asked")
        JsonNode when,

        @Schema(
                type = SchemaType.OBJECT,
                description = "the exception in the same form: the rule does not apply where all of it holds")
        JsonNode unless,

        @Schema(
                type = SchemaType.ARRAY,
                implementation = Object.class,
                description =
                        "what must be there, in the language of the packs: all of it; empty for a forbid, and for a rule that classifies")
        ArrayNode needs,

        @Schema(
                type = SchemaType.OBJECT,
                description = "by name, what the limits among the needs count, in the language of the packs")
        JsonNode counters,

        @Schema(description = "the same in English") RuleInWords words) {

    /** What a rule does. */
    enum Kind {
        FORBID,
        REQUIRE,
        PERMIT,
        CLASSIFY
    }

    /**
     * A legal instrument.
     *
     * @param checked whether a person has read this article in the instrument itself
     */
    record LegalBasis(
            @Schema(description = "of the law") String instrument,

            @Schema(description = "of the instrument; null where the whole is meant") @Nullable
            String article,

            @Schema(description = "first day it was in force; null where it is not known") @Nullable
            LocalDate inForceSince,

            @Schema(description = "whether a person has read this article in the instrument itself")
            boolean checked) {}

    /** Where it was read, and when. */
    record SourceView(
            @Schema(description = "of the text") URI url,
            @Schema(description = "of text") String kind,
            @Schema(description = "the day it was read") LocalDate seen) {}

    /** First and last local day in force; null is always and for ever. */
    record Force(
            @Schema(description = "first local day in force; null is always") @Nullable
            LocalDate from,

            @Schema(description = "last local day in force; null is for ever") @Nullable
            LocalDate to,

            @Schema(description = "whether the first day is known and not assumed")
            boolean fromSure) {}

    static RuleView of(MarketCode market, Rule rule) {
        Head head = rule.head();
        return new RuleView(
                head.id().value(),
                market.value(),
                kind(rule),
                head.sentence(),
                Members.words(head.scope().classes()),
                rule instanceof Rule.Classify classify ? classify.as().value() : null,
                head.scope().channel(),
                rule instanceof Rule.Permit permit
                        ? permit.basis()
                        : head.scope().basis(),
                head.domain(),
                head.side(),
                law(head),
                head.why().body(),
                source(head),
                head.why().standing(),
                head.why().confidence(),
                head.why().conflict(),
                new Force(head.force().from(), head.force().to(), head.force().fromSure()),
                ConditionWriter.write(head.guard().when()),
                ConditionWriter.write(head.guard().unless()),
                NeedsWriter.write(rule.needs()),
                CounterWriter.write(rule.needs()),
                RuleInWords.of(rule));
    }

    private static Kind kind(Rule rule) {
        return rule.fold(
                forbid -> Kind.FORBID, require -> Kind.REQUIRE, permit -> Kind.PERMIT, classify -> Kind.CLASSIFY);
    }

    private static @Nullable LegalBasis law(Head head) {
        var law = head.why().law();
        return law == null ? null : new LegalBasis(law.act(), law.article(), law.since(), law.checked());
    }

    private static @Nullable SourceView source(Head head) {
        var source = head.why().source();
        return source == null
                ? null
                : new SourceView(source.url(), source.kind().name(), source.seen());
    }
}
