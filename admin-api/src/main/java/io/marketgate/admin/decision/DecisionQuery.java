package io.marketgate.admin.decision;

import io.marketgate.admin.Markets;
import io.marketgate.admin.Members;
import io.marketgate.admin.PageQuery;
import io.marketgate.decision.Disposition;
import io.marketgate.decision.ReasonCode;
import io.marketgate.decision.Subject;
import io.marketgate.journal.Stage;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.pack.UnknownWord;
import io.marketgate.problem.ProblemException;
import io.marketgate.product.Identifiers;
import io.marketgate.product.Sku;
import io.marketgate.rule.RuleId;
import io.marketgate.search.SearchQuery;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The parameters of a search for decisions. */
public class DecisionQuery {
    private static final Set<String> VERDICTS = Set.of("SELL_LOCAL", "REDIRECT", "BLOCK");

    @RestQuery
    @Parameter(
            description = "first instant; the beginning of the record where nothing is said",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @Nullable
    String from;

    @RestQuery
    @Parameter(
            description = "first instant no longer; the end of the record where nothing is said",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @Nullable
    String to;

    @RestQuery
    @Parameter(description = "the destination's; a group means its members")
    @Nullable
    String market;

    @RestQuery
    @Parameter(description = "that asked")
    @Nullable
    String storefront;

    @RestQuery
    @Parameter(description = "`cartId` as the storefront sent it")
    @Nullable
    String cart;

    @RestQuery
    @Parameter(description = "some line's")
    @Nullable
    String sku;

    @RestQuery
    @Parameter(description = "a rule that some line's reasons, findings for staff or road name")
    @Nullable
    String rule;

    @RestQuery
    @Parameter(
            description = "of some line's reasons, decisive or not, or findings for staff",
            schema = @Schema(implementation = ReasonCode.class))
    @Nullable
    String code;

    @RestQuery
    @Parameter(
            description = "some line's; that SKU's where both are given",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"SELL_LOCAL", "REDIRECT", "BLOCK"}))
    @Nullable
    String verdict;

    @RestQuery
    @Parameter(description = "of the cart as a whole", schema = @Schema(implementation = Disposition.class))
    @Nullable
    String disposition;

    @RestQuery
    @Parameter(
            description =
                    "how far the purchase had come, as the storefront said; a decision of which nothing was said has no stage",
            schema = @Schema(implementation = Stage.class))
    @Nullable
    String stage;

    @RestQuery
    @Parameter(
            description =
                    "the buyer, as the storefront names one whose identity was verified; nothing is found of a buyer who was"
                            + " erased or is not known")
    @Nullable
    String subject;

    /**
     * The search that this asks for.
     *
     * @param markets by which a market is known
     * @param buyers by which a buyer's pseudonym is known
     */
    SearchQuery of(MerchantId merchant, Markets markets, BuyerLink buyers, PageQuery page) {
        Instant first = Members.instant("from", from);
        Instant end = Members.instant("to", to);
        Set<MarketCode> where = Members.readIfAny("market", market, markets::judged);
        Subject who = Members.readIfAny("subject", subject, Subject::new);
        SearchQuery.Filter filter = new SearchQuery.Filter(
                where == null ? Set.of() : where,
                Members.readIfAny("storefront", storefront, StorefrontId::new),
                Members.readIfAny("cart", cart, text -> Identifiers.require("cart", text)),
                Members.readIfAny("sku", sku, Sku::new),
                Members.readIfAny("rule", rule, RuleId::new),
                Members.readIfAny("code", code, text -> word("code of a reason", text, ReasonCode.values())),
                Members.readIfAny("verdict", verdict, DecisionQuery::verdict),
                Members.readIfAny("disposition", disposition, text -> word("disposition", text, Disposition.values())),
                Members.readIfAny("stage", stage, text -> word("stage", text, Stage.values())),
                who == null ? null : buyers.pseudonym(merchant, who));
        UUID before = Members.readIfAny("cursor", page.cursor(), DecisionQuery::cursor);
        int limit = page.limit();
        return Members.whole("from", () -> new SearchQuery(merchant, first, end, filter, before, limit));
    }

    private static <W extends Enum<W>> W word(String kind, String text, W[] words) {
        return Arrays.stream(words)
                .filter(word -> word.name().equals(text))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException(UnknownWord.named(kind, text, List.of(words))));
    }

    private static String verdict(String text) {
        if (!VERDICTS.contains(text)) {
            throw new IllegalArgumentException(UnknownWord.named("verdict", text, VERDICTS));
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
