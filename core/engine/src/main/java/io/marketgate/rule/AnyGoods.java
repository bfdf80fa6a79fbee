package io.marketgate.rule;

import io.marketgate.product.Value;
import org.jspecify.annotations.Nullable;

/** Whether an attribute can say what is asked, of some goods in some cart: what depends on them is taken to fit. */
final class AnyGoods implements Match.Cases<@Nullable Value, Boolean> {
    private static final AnyGoods INSTANCE = new AnyGoods();

    private AnyGoods() {}

    /** A market may be that of a member of the group for which the paper is good, so any market can fit. */
    static boolean canFit(Match match, @Nullable Value value) {
        return match.attribute().equals(Match.MARKET)
                ? value != null
                : match.test().fold(INSTANCE, value);
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
    public Boolean present(Match.Present test, @Nullable Value value) {
        return test.meets(value);
    }

    @Override
    public Boolean same(Match.Same test, @Nullable Value value) {
        return value != null;
    }

    @Override
    public Boolean covers(Match.Covers test, @Nullable Value value) {
        return value != null;
    }

    @Override
    public Boolean coversContents(Match.CoversContents test, @Nullable Value value) {
        return value instanceof Value.Words;
    }

    @Override
    public Boolean bound(Match.Bound test, @Nullable Value value) {
        return test.meets(value);
    }

    @Override
    public Boolean boundBy(Match.BoundBy test, @Nullable Value value) {
        return value instanceof Value.Amount;
    }
}
