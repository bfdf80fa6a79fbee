package io.marketgate.pack.writing;

import io.marketgate.product.Value;
import io.marketgate.rule.Match;
import io.marketgate.rule.Path;
import java.util.List;

/** Says in English what attributes of evidence must say. */
final class MatchWords implements Match.Cases<String, String> {
    private static final MatchWords WORDS = new MatchWords();

    private MatchWords() {}

    /** One clause for each match. */
    static List<String> of(List<Match> matches) {
        return matches.stream()
                .map(match -> match.test().fold(WORDS, Phrases.quoted(match.attribute())))
                .toList();
    }

    @Override
    public String is(Match.Is test, String attribute) {
        return attribute + " is " + value(test.value());
    }

    private static String value(Value value) {
        return value.fold(
                text -> Phrases.quoted(text.value()),
                amount -> Phrases.number(amount.value()),
                flag -> String.valueOf(flag.value()),
                day -> day.value().toString(),
                words -> Phrases.allOf(words.values()),
                composition -> composition.substances().toString());
    }

    @Override
    public String oneOf(Match.OneOf test, String attribute) {
        return attribute + " is " + Phrases.anyOf(test.words());
    }

    @Override
    public String present(Match.Present test, String attribute) {
        return attribute + (test.present() ? " is stated" : " is not stated");
    }

    @Override
    public String same(Match.Same test, String attribute) {
        return attribute + " is " + path(test.path());
    }

    @Override
    public String covers(Match.Covers test, String attribute) {
        return attribute + " covers " + path(test.path());
    }

    @Override
    public String coversContents(Match.CoversContents test, String attribute) {
        return attribute + " names everything of " + Phrases.allOf(test.asked().words()) + " that the SKU contains";
    }

    @Override
    public String bound(Match.Bound test, String attribute) {
        return attribute + " is " + Phrases.side(test.comparison()) + " " + Phrases.number(test.bound());
    }

    @Override
    public String boundBy(Match.BoundBy test, String attribute) {
        return attribute + " is " + Phrases.side(test.comparison()) + " " + path(test.path());
    }

    private static String path(Path path) {
        if (path instanceof Path.OfAlias other) {
            return Phrases.quoted(other.attribute()) + " of " + Phrases.quoted(other.alias());
        }
        return switch ((Path.Place) path) {
            case SKU_ID -> "the SKU";
            case SKU_MODEL -> "the SKU's model";
            case SKU_MANUFACTURER -> "the SKU's manufacturer";
            case LINE_QUANTITY -> "the line's quantity";
            case LINE_DAYS -> "the line's days of supply";
            case LINE_LOT -> "the line's lot";
            case BUYER_SUBJECT -> "the buyer";
            case SELLER_NAME -> "the merchant's name";
            case ORIGIN -> "the market that the goods come from";
            case PARTNER_NAME -> "the partner's name";
        };
    }
}
