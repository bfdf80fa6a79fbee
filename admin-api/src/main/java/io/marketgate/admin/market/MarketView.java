package io.marketgate.admin.market;

import io.marketgate.admin.Members;
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
 * @param rules its group's and its own, all of which apply
 */
record MarketView(
        String market,

        @Schema(description = "the group whose law holds here besides") @Nullable
        String group,

        @Schema(description = "of a group: who belongs to it, and when")
        List<Member> members,

        @Schema(description = "of its pack") String version,
        Review reviewed,
        Regime regime,
        @Schema(description = "strictest first") List<String> classes,

        @Schema(description = "its group's and its own, all of which apply")
        List<RuleView> rules,

        @Schema(description = "how buyers are known here; null where no rule asks") @Nullable
        IdentityPolicyView identity) {

    /** A market's membership of a group; null is always and for ever. */
    record Member(
            String market,
            @Nullable Instant begins,
            @Nullable Instant ends) {}

    /** The last review of the pack against the law. */
    record Review(LocalDate on, String by, LocalDate due) {}

    /** A verified trade system. */
    record Regime(String name, @Nullable String crossBorder, Map<String, String> bodies) {}

    static MarketView of(Pack pack, Packs packs) {
        return new MarketView(
                pack.market().value(),
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
