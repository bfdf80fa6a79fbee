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
import io.marketgate.decision.Decider;
import io.marketgate.decision.Decision;
import io.marketgate.decision.Dossiers;
import io.marketgate.decision.Question;
import io.marketgate.explanation.DecisionDocument;
import io.marketgate.explanation.RenderedJson;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.Merchant;
import io.marketgate.merchant.Storefront;
import io.marketgate.product.Sku;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Currency;

/** Decides one unit of each SKU in each market, for an unknown buyer and price. */
@Singleton
class QueryEligibility {
    private final Admission admission;
    private final Catalogue catalogue;
    private final Decider decider;
    private final Wordings wordings;
    private final Clock clock;
    private final ObjectMapper json;

    QueryEligibility(
            Admission admission,
            Catalogue catalogue,
            Decider decider,
            Wordings wordings,
            Clock clock,
            ObjectMapper json) {
        this.admission = admission;
        this.catalogue = catalogue;
        this.decider = decider;
        this.wordings = wordings;
        this.clock = clock;
        this.json = json;
    }

    /** The rendered answer. Blocks if a dossier must be read. */
    RenderedJson answer(Caller caller, EligibilityQuery query) {
        Current.Fresh fresh = admission.open();
        Merchant merchant = Admission.merchant(fresh, caller);
        Storefront storefront = Admission.storefront(merchant, caller, query.storefront());
        Dossiers dossiers = catalogue.load(fresh.snapshot(), merchant.id(), query.skus());
        String locale = query.locale() == null ? storefront.languages().get(0) : query.locale();
        DecisionDocument document = wordings.of(fresh.snapshot());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Currency currency = query.currency() == null ? storefront.currency() : query.currency();
        OneUnit unit =
                new OneUnit(decider, fresh.snapshot(), merchant, storefront, currency, now, Question.LONGEST_VALIDITY);
        ObjectNode answer =
                json.createObjectNode().put("storefront", storefront.id().value());
        ArrayNode answers = answer.putArray("answers");
        for (Sku sku : query.skus()) {
            for (MarketCode market : query.markets()) {
                Decision decision = unit.decide(sku, market, dossiers);
                answers.add(line(document.document(decision, locale), market));
            }
        }
        answer.putObject("basis")
                .put("revision", fresh.snapshot().revision())
                .put("rulesAgeMillis", fresh.age().toMillis())
                .putPOJO("evaluatedAt", now);
        admission.leave(fresh);
        return rendered(answer);
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
