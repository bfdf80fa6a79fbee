package io.marketgate.admin.market;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.marketgate.admin.Item;
import io.marketgate.admin.Members;
import io.marketgate.admin.Moments;
import io.marketgate.catalogue.Moment;
import io.marketgate.pack.Pack;
import io.marketgate.pack.Packs;
import io.marketgate.product.ProductClass;
import io.marketgate.rule.MarketRules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The law of a market as staff read it.
 *
 * @param asOf the revision of the past state that it was read in, or null where it was read as it is now
 * @param rules its group's and its own, all of which apply
 */
record MarketView(
        @Schema(description = "ISO 3166-1 alpha-2, or ISO 3166-2 for a part of a country")
        String market,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = Item.AS_OF) @Nullable
        Long asOf,

        @Schema(description = "the group whose law holds here besides") @Nullable
        String group,

        @Schema(description = "of a group: who belongs to it, and when")
        List<Member> members,

        @Schema(description = "of its pack") String version,

        @Schema(description = "the last reading of the pack against the law")
        Review reviewed,

        @Schema(description = "what its verified trade system is called, and who runs it")
        Regime regime,

        @Schema(description = "strictest first") List<String> classes,

        @Schema(description = "its group's and its own, all of which apply")
        List<RuleView> rules,

        @Schema(description = "how buyers are known here; null where no rule asks") @Nullable
        IdentityPolicyView identity) {

    /** A market's membership of a group; null is always and for ever. */
    record Member(
            @Schema(description = "that belongs to the group")
            String market,

            @Schema(description = "first instant of the membership; null is always") @Nullable
            Instant begins,

            @Schema(description = "first instant after it; null is never") @Nullable
            Instant ends) {}

    /** The last review of the pack against the law. */
    record Review(
            @Schema(description = "the day it was read") LocalDate on,
            @Schema(description = "who read it") String by,

            @Schema(description = "the day by which it must be read again")
            LocalDate due) {}

    /** A verified trade system. */
    record Regime(
            @Schema(description = "of the system") String name,

            @Schema(description = "what goods from abroad come under; null where there is nothing of the kind")
            @Nullable
            String crossBorder,

            @Schema(description = "the authorities, by their short names")
            Map<String, String> bodies) {}

    static MarketView of(Pack pack, Packs packs, @Nullable Moment moment) {
        return new MarketView(
                pack.market().value(),
                Moments.revision(moment),
                Members.shown(pack.group()),
                pack.rules().members().stream()
                        .map(member -> new Member(member.member().value(), member.begins(), member.ends()))
                        .toList(),
                pack.version(),
                new Review(pack.review().on(), pack.review().by(), pack.review().due()),
                regime(pack.rules().regime()),
                packs.classes(pack.market()).stream().map(ProductClass::value).toList(),
                lawOf(pack, packs)
                        .flatMap(law -> law.rules().rules().stream().map(rule -> RuleView.of(law.market(), rule)))
                        .toList(),
                packs.identity(pack.market()).map(IdentityPolicyView::of).orElse(null));
    }

    private static Regime regime(MarketRules.Regime regime) {
        return new Regime(regime.name(), regime.crossBorder(), new TreeMap<>(regime.bodies()));
    }

    private static Stream<Pack> lawOf(Pack pack, Packs packs) {
        return Stream.concat(
                Stream.ofNullable(pack.group()).flatMap(group -> packs.pack(group).stream()), Stream.of(pack));
    }
}
