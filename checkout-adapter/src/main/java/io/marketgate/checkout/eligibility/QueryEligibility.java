package io.marketgate.checkout.eligibility;

import io.marketgate.access.Caller;
import io.marketgate.catalogue.Catalogue;
import io.marketgate.catalogue.Current;
import io.marketgate.catalogue.PastSnapshots;
import io.marketgate.catalogue.Snapshot;
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
import io.marketgate.pack.UnreadableException;
import io.marketgate.problem.ProblemException;
import io.marketgate.problem.ProblemType;
import io.marketgate.problem.Refusal;
import io.marketgate.problem.Refused;
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
    private final PastSnapshots past;
    private final Decider decider;
    private final Wordings wordings;
    private final Clock clock;

    QueryEligibility(
            Admission admission,
            Catalogue catalogue,
            PastSnapshots past,
            Decider decider,
            Wordings wordings,
            Clock clock) {
        this.admission = admission;
        this.catalogue = catalogue;
        this.past = past;
        this.decider = decider;
        this.wordings = wordings;
        this.clock = clock;
    }

    /**
     * The rendered answer. Blocks if a dossier must be read.
     *
     * @param acceptLanguage the header of that name, which counts if the query names no locale
     * @throws ProblemException if a storefront asks for another time than now
     */
    RenderedJson answer(Caller caller, EligibilityQuery query, @Nullable String acceptLanguage) {
        if (query.asksOfAnotherTime() && !caller.readsCatalogue()) {
            throw ProblemException.refused(
                    Refused.because(Refusal.STAFF_ONLY),
                    "`at` and `asOf` are for staff; a storefront asks for here and now");
        }
        Current.Fresh fresh = admission.open();
        Basis basis = basis(fresh, query);
        Merchant merchant = Admission.merchant(basis.snapshot(), caller);
        Storefront storefront = Admission.storefront(merchant, caller, query.storefront());
        Dossiers dossiers = dossiers(basis, merchant, query);
        String locale = locale(query, acceptLanguage, basis.snapshot().packs().texts(), storefront);
        Currency currency = query.currency() == null ? storefront.currency() : query.currency();
        OneUnit unit = new OneUnit(
                decider, basis.snapshot(), merchant, storefront, currency, basis.at(), Question.LONGEST_VALIDITY);
        List<EligibilityDocument.Answer> answers = new ArrayList<>();
        for (Sku sku : query.skus()) {
            for (MarketCode market : query.markets()) {
                Explained explained = basis.explainer().explain(unit.decide(sku, market, dossiers), locale);
                answers.add(new EligibilityDocument.Answer(market, explained));
            }
        }
        EligibilityDocument document = new EligibilityDocument(
                storefront.id(),
                query.detail(),
                answers,
                basis.snapshot().revision(),
                basis.at(),
                fresh.age().toMillis());
        admission.leave(fresh);
        return document.render();
    }

    /** What a query is decided by. */
    private record Basis(Snapshot snapshot, Explainer explainer, Instant at) {}

    private Basis basis(Current.Fresh fresh, EligibilityQuery query) {
        Instant at = (query.at() == null ? clock.instant() : query.at()).truncatedTo(ChronoUnit.MILLIS);
        if (query.asOf() == null) {
            return new Basis(fresh.snapshot(), wordings.of(fresh.snapshot()), at);
        }
        Snapshot then = then(query.asOf(), fresh.snapshot().revision());
        return new Basis(then, new Explainer(then.packs().texts()), at);
    }

    /** @param newest the newest revision that this replica knows */
    private Snapshot then(int revision, long newest) {
        Snapshot then;
        try {
            then = past.at(revision);
        } catch (UnreadableException unreadable) {
            throw ProblemException.of(
                    ProblemType.UNREADABLE_RECORD, "this version of the gate cannot read the packs of that revision");
        }
        if (then == null) {
            throw ProblemException.invalid(
                    "/asOf", "there is no revision `" + revision + "`; the newest revision is " + newest);
        }
        return then;
    }

    /** What is judged for another time is not kept, so that it takes no place from what checkouts ask for. */
    private Dossiers dossiers(Basis basis, Merchant merchant, EligibilityQuery query) {
        Dossiers dossiers = query.asOf() == null
                ? catalogue.load(basis.snapshot(), merchant.id(), query.skus())
                : past.dossiers(basis.snapshot(), merchant.id(), query.skus());
        return query.asksOfAnotherTime() ? dossiers::find : dossiers;
    }

    private static String locale(
            EligibilityQuery query, @Nullable String acceptLanguage, Texts texts, Storefront storefront) {
        if (query.locale() != null) {
            return query.locale();
        }
        String accepted = AcceptedLanguage.of(acceptLanguage, texts);
        return accepted == null ? storefront.languages().get(0) : accepted;
    }
}
