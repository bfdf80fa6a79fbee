package io.marketgate.admin;

import io.marketgate.evidence.Evidence;
import io.marketgate.evidence.EvidenceScope;
import io.marketgate.explanation.Notice;
import io.marketgate.explanation.Notice.Code;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.Partner;
import io.marketgate.product.Product;
import io.marketgate.rule.EvidenceUse;
import io.marketgate.rule.Match;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What keeps a paper from every use that rules have for it, in words. Says no value of an attribute: it may be a person's. */
final class Obstacles {
    private static final String ATTRIBUTES = "/attributes";
    private static final Set<String> MEMBERS = Set.of(Match.MARKET, Match.NUMBER, Match.ISSUER);

    private Obstacles() {}

    static Notice unknown(Evidence paper) {
        return notAsked("/type", "no rule asks for " + named(paper));
    }

    static Notice elsewhere(Evidence paper) {
        return notAsked("/type", "no rule asks for " + named(paper) + in(paper.market()));
    }

    static Notice otherScope(Evidence paper, List<EvidenceUse> uses) {
        Stream<EvidenceScope> asked = uses.stream().map(use -> use.need().scope());
        return notAsked(
                "/scope",
                "rules ask for " + named(paper) + in(paper.market()) + " of scope " + listed(asked) + ", not of `"
                        + paper.about().scope() + "`");
    }

    static Notice holderElsewhere(Evidence paper, Partner holder) {
        String acts = listed(holder.markets().stream());
        MarketCode market = paper.market();
        return market == null
                ? notCounted(
                        "/partner",
                        "the partner `" + holder.id() + "` acts in " + acts + ", where no rule asks for "
                                + named(paper))
                : notCounted(
                        "/market",
                        "the partner `" + holder.id() + "` does not act in `" + market + "`, but in " + acts);
    }

    static Notice holderOfOtherClasses(Evidence paper, Partner holder) {
        return notCounted(
                "/partner",
                "the partner `" + holder.id() + "` acts for " + listed(holder.productClasses().stream())
                        + ", and no rule asks for " + named(paper) + in(paper.market()) + " of such goods");
    }

    static Notice skuOfOtherClass(Evidence paper, Product product) {
        return notCounted(
                "/sku",
                "no rule asks for " + named(paper) + in(paper.market()) + " of goods of the class of `" + product.sku()
                        + "`");
    }

    static Notice unattested(List<EvidenceUse> uses) {
        Stream<String> roles = uses.stream().map(use -> use.need().attestedBy()).filter(Objects::nonNull);
        return notCounted(
                ATTRIBUTES + "/" + Match.ATTESTED_BY,
                "must name a partner who has the role " + listed(roles) + " and acts there for such goods");
    }

    /** The attributes that keep the paper from the use to which it comes nearest. */
    static List<Notice> unfit(Evidence paper, List<EvidenceUse> uses) {
        return uses.stream()
                .map(use -> use.unfit(paper))
                .min(Comparator.comparingInt(List::size))
                .orElse(List.of())
                .stream()
                .map(attribute -> notCounted(
                        MEMBERS.contains(attribute) ? "/" + attribute : Members.pointer(ATTRIBUTES, attribute),
                        "no rule counts " + named(paper) + in(paper.market())
                                + (Match.said(paper, attribute) == null ? " that does not say it" : " that says this")))
                .toList();
    }

    private static Notice notAsked(String pointer, String message) {
        return new Notice(Code.NOT_ASKED, pointer, message);
    }

    private static Notice notCounted(String pointer, String message) {
        return new Notice(Code.NOT_COUNTED, pointer, message);
    }

    private static String named(Evidence paper) {
        return "`" + paper.type() + "`";
    }

    private static String in(@Nullable MarketCode market) {
        return market == null ? "" : " in `" + market + "`";
    }

    private static String listed(Stream<?> words) {
        return words.map(word -> "`" + word + "`").distinct().sorted().collect(Collectors.joining(", "));
    }
}
