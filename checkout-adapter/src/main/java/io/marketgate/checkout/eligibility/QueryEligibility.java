package io.marketgate.checkout.eligibility;

import io.marketgate.access.Caller;
import io.marketgate.catalogue.Catalogue;
import io.marketgate.catalogue.Current;
import io.marketgate.checkout.admission.Admission;
import io.marketgate.checkout.decision.Wordings;
import io.marketgate.checkout.wire.AcceptedLanguage;
import io.marketgate.decision.Decider;
import io.marketgate.decision.Dossiers;
import io.marketgate.decision.Question;
import io.marketgate.explanation.EligibilityDocument;
import io.marketgate.explanation.Explained;
import io.marketgate.explanation.Explainer;
import io.marketgate.explanation.RenderedJson;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.Merchant;
import io.marketgate.merchant.Storefront;
import io.marketgate.pack.Texts;
import io.marketgate.product.Sku;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides one unit of each SKU in each market, for an unknown buyer and price. */
@Singleton
class QueryEligibility {
    private final Admission admission;
    private final Catalogue catalogue;
    private final Decider decider;
    private final Wordings wordings;
    private final Clock clock;

    QueryEligibility(Admission admission, Catalogue catalogue, Decider decider, Wordings wordings, Clock clock) {
        this.admission = admission;
        this.catalogue = catalogue;
        this.decider = decider;
        this.wordings = wordings;
        this.clock = clock;
    }

    /**
     * The rendered answer. Blocks if a dossier must be read.
     *
     * @param acceptLanguage the header of that name, which counts if the query names no locale
     */
    RenderedJson answer(Caller caller, EligibilityQuery query, @Nullable String acceptLanguage) {
        Current.Fresh fresh = admission.open();
        Merchant merchant = Admission.merchant(fresh, caller);
        Storefront storefront = Admission.storefront(merchant, caller, query.storefront());
        Dossiers dossiers = catalogue.load(fresh.snapshot(), merchant.id(), query.skus());
        String locale = locale(query, acceptLanguage, fresh.snapshot().packs().texts(), storefront);
        Explainer explainer = wordings.of(fresh.snapshot());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Currency currency = query.currency() == null ? storefront.currency() : query.currency();
        OneUnit unit =
                new OneUnit(decider, fresh.snapshot(), merchant, storefront, currency, now, Question.LONGEST_VALIDITY);
        List<EligibilityDocument.Answer> answers = new ArrayList<>();
        for (Sku sku : query.skus()) {
            for (MarketCode market : query.markets()) {
                Explained explained = explainer.explain(unit.decide(sku, market, dossiers), locale);
                answers.add(new EligibilityDocument.Answer(market, explained));
            }
        }
        EligibilityDocument document = new EligibilityDocument(
                storefront.id(),
                query.detail(),
                answers,
                fresh.snapshot().revision(),
                now,
                fresh.age().toMillis());
        admission.leave(fresh);
        return document.render();
    }

    private static String locale(
            EligibilityQuery query, @Nullable String acceptLanguage, Texts texts, Storefront storefront) {
        if (query.locale() != null) {
            return query.locale();
        }
        String accepted = AcceptedLanguage.of(acceptLanguage, texts::speaks);
        return accepted == null ? storefront.languages().get(0) : accepted;
    }
}
