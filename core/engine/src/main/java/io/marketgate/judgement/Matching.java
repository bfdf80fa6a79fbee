package io.marketgate.judgement;

import io.marketgate.evidence.Evidence;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.Partner;
import io.marketgate.product.Substance;
import io.marketgate.product.Value;
import io.marketgate.rule.Counter;
import io.marketgate.rule.FactDefinition;
import io.marketgate.rule.Match;
import io.marketgate.rule.Path;
import io.marketgate.substance.SubstanceSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether a paper's attributes say what a need asks; what is not there says nothing. */
final class Matching implements Match.Cases<@Nullable Value, Boolean> {
    private final Situation situation;
    private final @Nullable Partner partner;
    private final Map<String, Evidence> bound;

    Matching(Situation situation, @Nullable Partner partner, Map<String, Evidence> bound) {
        this.situation = situation;
        this.partner = partner;
        this.bound = bound;
    }

    boolean fits(Evidence evidence, List<Match> matches) {
        for (Match match : matches) {
            if (!fits(evidence, match)) {
                return false;
            }
        }
        return true;
    }

    /** The attributes that do not say what is asked. */
    List<String> unfit(Evidence evidence, List<Match> matches) {
        return matches.stream()
                .filter(match -> !fits(evidence, match))
                .map(Match::attribute)
                .toList();
    }

    private boolean fits(Evidence evidence, Match match) {
        return match.test().fold(this, Match.said(evidence, match.attribute())) || fitsAsMember(evidence, match);
    }

    /** A paper that is good in a group is good in the member that is asked for. */
    private boolean fitsAsMember(Evidence evidence, Match match) {
        MarketCode market = evidence.market();
        return market != null
                && match.attribute().equals(Match.MARKET)
                && asked(match.test()).stream().anyMatch(member -> situation.isMember(market, member));
    }

    private Set<String> asked(Match.Test test) {
        if (test instanceof Match.OneOf oneOf) {
            return oneOf.words();
        }
        Value one = null;
        if (test instanceof Match.Is is) {
            one = is.value();
        } else if (test instanceof Match.Same same) {
            one = value(same.path());
        }
        return one instanceof Value.Text text ? Set.of(text.value()) : Set.of();
    }

    @Override
    public Boolean present(Match.Present test, @Nullable Value value) {
        return test.meets(value);
    }

    @Override
    public Boolean is(Match.Is test, @Nullable Value value) {
        return test.meets(value);
    }

    @Override
    public Boolean oneOf(Match.OneOf test, @Nullable Value value) {
        return test.meets(value);
    }

    @Override
    public Boolean same(Match.Same test, @Nullable Value value) {
        return value != null && value.equals(value(test.path()));
    }

    @Override
    public Boolean covers(Match.Covers test, @Nullable Value value) {
        return value != null && covers(value, value(test.path()));
    }

    @Override
    public Boolean coversContents(Match.CoversContents test, @Nullable Value value) {
        return value instanceof Value.Words words && covers(words, test.asked());
    }

    @Override
    public Boolean bound(Match.Bound test, @Nullable Value value) {
        return test.meets(value);
    }

    @Override
    public Boolean boundBy(Match.BoundBy test, @Nullable Value value) {
        return value instanceof Value.Amount amount
                && value(test.path()) instanceof Value.Amount limit
                && test.comparison().test(amount.value(), limit.value());
    }

    private static boolean covers(Value value, @Nullable Value asked) {
        if (value instanceof Value.Words words) {
            return asked instanceof Value.Text text && words.values().contains(text.value());
        }
        return value.equals(asked);
    }

    /** An unlisted name may be one of those asked, and a product that states none of them leaves nothing to cover. */
    private boolean covers(Value.Words words, SubstanceSet asked) {
        if (!(situation.dossier().product().fact(FactDefinition.SUBSTANCE) instanceof Value.Composition contents)) {
            return false;
        }
        Set<String> covered = words.values().stream()
                .flatMap(word -> asked.member(word).stream())
                .collect(Collectors.toSet());
        boolean any = false;
        for (Substance substance : contents.substances()) {
            Optional<String> member = asked.member(substance.name());
            boolean unlisted = asked.of(substance.name()) == SubstanceSet.Membership.UNLISTED;
            if (unlisted || member.isPresent() && !covered.contains(member.get())) {
                return false;
            }
            any |= member.isPresent();
        }
        return any;
    }

    private @Nullable Value value(Path path) {
        if (path instanceof Path.OfAlias ofAlias) {
            Evidence other = bound.get(ofAlias.alias());
            return other == null ? null : Match.said(other, ofAlias.attribute());
        }
        Map<String, Value> facts = situation.dossier().product().facts();
        MarketCode origin = situation.way().origin();
        return switch ((Path.Place) path) {
            case SKU_ID -> text(situation.dossier().product().sku().value());
            case SKU_MODEL -> facts.get("model");
            case SKU_MANUFACTURER -> facts.get("manufacturer");
            case LINE_QUANTITY -> new Value.Amount(quantity());
            case LINE_DAYS -> days(facts.get(Counter.Measure.DAYS_OF_SUPPLY.fact()));
            case LINE_LOT -> text(situation.cart().lot());
            case BUYER_SUBJECT -> text(situation.cart().assurance().pseudonym());
            case SELLER_NAME -> text(situation.setting().merchant().name());
            case ORIGIN -> text(origin == null ? null : origin.value());
            case PARTNER_NAME -> text(partner == null ? null : partner.name());
        };
    }

    private BigDecimal quantity() {
        return BigDecimal.valueOf(situation.cart().quantity());
    }

    private @Nullable Value days(@Nullable Value perUnit) {
        return perUnit instanceof Value.Amount days && days.value().signum() > 0
                ? new Value.Amount(days.value().multiply(quantity()))
                : null;
    }

    private static @Nullable Value text(@Nullable String text) {
        return text == null ? null : new Value.Text(text);
    }
}
