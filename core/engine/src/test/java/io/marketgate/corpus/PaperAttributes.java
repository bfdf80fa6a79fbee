package io.marketgate.corpus;

import io.marketgate.decision.Requirement;
import io.marketgate.product.Value;
import io.marketgate.rule.Comparison;
import io.marketgate.rule.Match;
import io.marketgate.rule.Path;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an attribute must be to meet a match, taken from the match or from what it refers to; null where nothing is there. */
final class PaperAttributes implements Match.Cases<@Nullable Void, @Nullable Value> {
    /** What papers that must agree with each other say. */
    private static final Value AGREED = new Value.Text("AGREED");

    private final Filing filing;
    private final List<Requirement> together;

    PaperAttributes(Filing filing, List<Requirement> together) {
        this.filing = filing;
        this.together = together;
    }

    /** Lets a paper meet a match; false where the world has no value for it. */
    boolean meet(Match match, Map<String, Value> says) {
        if (match.test() instanceof Match.Present present && !present.present()) {
            return true;
        }
        Value value = match.test().fold(this, null);
        if (value != null) {
            says.put(match.attribute(), value);
        }
        return value != null;
    }

    @Override
    public Value is(Match.Is test, @Nullable Void nothing) {
        return test.value();
    }

    @Override
    public Value oneOf(Match.OneOf test, @Nullable Void nothing) {
        return new Value.Text(test.words().iterator().next());
    }

    @Override
    public Value present(Match.Present test, @Nullable Void nothing) {
        return AGREED;
    }

    @Override
    public @Nullable Value same(Match.Same test, @Nullable Void nothing) {
        return value(test.path());
    }

    @Override
    public @Nullable Value covers(Match.Covers test, @Nullable Void nothing) {
        return value(test.path()) instanceof Value.Text text ? new Value.Words(Set.of(text.value()), true) : null;
    }

    @Override
    public @Nullable Value coversContents(Match.CoversContents test, @Nullable Void nothing) {
        return filing.dossier().product().fact("substance") instanceof Value.Composition contents
                ? new Value.Words(
                        contents.substances().stream()
                                .flatMap(one -> test.asked().member(one.name()).stream())
                                .collect(Collectors.toSet()),
                        true)
                : null;
    }

    @Override
    public Value bound(Match.Bound test, @Nullable Void nothing) {
        return beside(test.comparison(), test.bound());
    }

    @Override
    public @Nullable Value boundBy(Match.BoundBy test, @Nullable Void nothing) {
        return value(test.path()) instanceof Value.Amount amount ? beside(test.comparison(), amount.value()) : null;
    }

    private static Value beside(Comparison comparison, BigDecimal bound) {
        return new Value.Amount(
                switch (comparison) {
                    case AT_LEAST, AT_MOST -> bound;
                    case OVER -> bound.add(BigDecimal.ONE);
                    case UNDER -> bound.subtract(BigDecimal.ONE);
                });
    }

    private @Nullable Value value(Path path) {
        if (path instanceof Path.OfAlias other) {
            return together.stream().anyMatch(one -> other.alias().equals(one.alias())) ? AGREED : null;
        }
        Map<String, Value> facts = filing.dossier().product().facts();
        BigDecimal quantity = BigDecimal.valueOf(filing.line().quantity());
        return switch ((Path.Place) path) {
            case SKU_ID -> new Value.Text(filing.line().sku().value());
            case SKU_MODEL -> facts.get("model");
            case SKU_MANUFACTURER -> facts.get("manufacturer");
            case LINE_QUANTITY -> new Value.Amount(quantity);
            case LINE_DAYS ->
                facts.get("daysPerUnit") instanceof Value.Amount days
                        ? new Value.Amount(days.value().multiply(quantity))
                        : null;
            case LINE_LOT ->
                filing.line().lot() == null
                        ? null
                        : new Value.Text(filing.line().lot());
            case BUYER_SUBJECT -> new Value.Text(filing.question().assurance().pseudonym());
            case SELLER_NAME -> new Value.Text(filing.question().merchant().name());
            case ORIGIN -> new Value.Text(filing.storefront().originMarket().value());
            case PARTNER_NAME -> new Value.Text(filing.partner().name());
        };
    }
}
