package io.marketgate.checkout.eligibility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.access.Caller;
import io.marketgate.catalogue.Catalogue;
import io.marketgate.catalogue.Current;
import io.marketgate.checkout.admission.Admission;
import io.marketgate.checkout.decision.Wordings;
import io.marketgate.decision.Assurance;
import io.marketgate.decision.Cart;
import io.marketgate.decision.CartLine;
import io.marketgate.decision.Decider;
import io.marketgate.decision.Decision;
import io.marketgate.decision.Dossiers;
import io.marketgate.decision.LineId;
import io.marketgate.explanation.DecisionDocument;
import io.marketgate.explanation.RenderedJson;
import io.marketgate.market.Destination;
import io.marketgate.market.MarketCode;
import io.marketgate.market.Territory;
import io.marketgate.merchant.Merchant;
import io.marketgate.merchant.Storefront;
import io.marketgate.product.Sku;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;

/** Asks the engine for one unit of each SKU in each market, for a buyer and a price of which nothing is known. */
@Singleton
class QueryEligibility {
    private static final LineId LINE = new LineId("1");

    private final Admission admission;
    private final Catalogue catalogue;
    private final Wordings wordings;
    private final Clock clock;
    private final ObjectMapper json;

    QueryEligibility(Admission admission, Catalogue catalogue, Wordings wordings, Clock clock, ObjectMapper json) {
        this.admission = admission;
        this.catalogue = catalogue;
        this.wordings = wordings;
        this.clock = clock;
        this.json = json;
    }

    /** The answer, rendered. Blocks where a dossier must be read. */
    RenderedJson answer(Caller caller, EligibilityQuery query) {
        Current.Fresh fresh = admission.open();
        Merchant merchant = Admission.merchant(fresh, caller);
        Storefront storefront = Admission.storefront(merchant, caller, query.storefront());
        Dossiers dossiers = catalogue.load(fresh.snapshot(), merchant.id(), query.skus());
        String locale = query.locale() == null ? storefront.languages().get(0) : query.locale();
        DecisionDocument document = wordings.of(fresh.snapshot());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        UnknownBuyer buyer = new UnknownBuyer(new OpenCaps(fresh.snapshot().rulebook(), merchant.id(), now));
        ObjectNode answer =
                json.createObjectNode().put("storefront", storefront.id().value());
        ArrayNode answers = answer.putArray("answers");
        for (Sku sku : query.skus()) {
            for (MarketCode market : query.markets()) {
                Function<BigDecimal, Decision> atPrice = price -> Decider.decide(
                        cart(storefront, query, sku, price),
                        new Destination.Resolved(Territory.of(market)),
                        merchant,
                        fresh.snapshot().rulebook(),
                        dossiers,
                        Assurance.NONE,
                        now);
                Decision decision =
                        UnknownPrice.cautious(atPrice.apply(BigDecimal.ZERO), atPrice.apply(UnknownPrice.HIGHEST));
                answers.add(line(document.document(buyer.cautious(decision), locale), market));
            }
        }
        answer.putObject("basis")
                .put("revision", fresh.snapshot().revision())
                .put("rulesAgeMillis", fresh.age().toMillis())
                .putPOJO("evaluatedAt", now);
        admission.leave(fresh);
        return rendered(answer);
    }

    private static Cart cart(Storefront storefront, EligibilityQuery query, Sku sku, BigDecimal price) {
        CartLine line = new CartLine(LINE, sku, 1, price, null, List.of());
        Currency currency = query.currency() == null ? storefront.currency() : query.currency();
        return new Cart(storefront.id(), currency, List.of(line));
    }

    private ObjectNode line(RenderedJson document, MarketCode market) {
        try {
            JsonNode decision = json.readTree(document.utf8());
            ObjectNode line = (ObjectNode) decision.required("lines").required(0);
            line.remove("id");
            line.put("market", market.value());
            line.set("identity", decision.required("identity"));
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RenderedJson rendered(ObjectNode answer) {
        try {
            return RenderedJson.of(json.writeValueAsBytes(answer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
