package io.marketgate.admin.decision;

import io.marketgate.admin.Markets;
import io.marketgate.admin.Members;
import io.marketgate.admin.PageQuery;
import io.marketgate.journal.JournalQuery;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.MerchantId;
import io.marketgate.problem.ProblemException;
import io.marketgate.product.Sku;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The parameters of a search for decisions. */
public class DecisionQuery {
    private static final Duration USUAL = Duration.ofDays(1);
    private static final Set<String> VERDICTS = Set.of("SELL_LOCAL", "REDIRECT", "BLOCK");

    @RestQuery
    @Parameter(
            description = "first instant; a day before `to` where nothing is said",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @Nullable
    String from;

    @RestQuery
    @Parameter(
            description = "first instant no longer, at most 31 days later; now where nothing is said",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @Nullable
    String to;

    @RestQuery
    @Parameter(description = "the destination's; a group means its members")
    @Nullable
    String market;

    @RestQuery
    @Parameter(description = "some line's")
    @Nullable
    String sku;

    @RestQuery
    @Parameter(
            description = "some line's; that SKU's where both are given",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"SELL_LOCAL", "REDIRECT", "BLOCK"}))
    @Nullable
    String verdict;

    /**
     * The query of a merchant's journal that this asks for.
     *
     * @param markets by which a market is known
     */
    JournalQuery of(MerchantId merchant, Markets markets, PageQuery page, Instant now) {
        Instant end = Members.instant("to", to);
        Instant last = end == null ? now : end;
        Instant begin = Members.instant("from", from);
        Instant first = begin == null ? last.minus(USUAL) : begin;
        Set<MarketCode> asked = Members.readIfAny("market", market, markets::judged);
        Set<MarketCode> where = asked == null ? Set.of() : asked;
        Sku what = Members.readIfAny("sku", sku, Sku::new);
        String said = Members.readIfAny("verdict", verdict, DecisionQuery::verdict);
        UUID before = Members.readIfAny("cursor", page.cursor(), DecisionQuery::cursor);
        int limit = page.limit();
        return Members.whole("from", () -> new JournalQuery(merchant, first, last, where, what, said, before, limit));
    }

    private static String verdict(String text) {
        if (!VERDICTS.contains(text)) {
            throw new IllegalArgumentException("not a verdict: `" + text + "`");
        }
        return text;
    }

    private static UUID cursor(String text) {
        UUID id = DecisionIds.parse(text);
        if (id == null) {
            throw ProblemException.invalid("cursor", "must be `next` of the page before");
        }
        return id;
    }
}
