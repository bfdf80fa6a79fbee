package io.marketgate.checkout.decision;

import io.marketgate.access.Caller;
import io.marketgate.catalogue.Catalogue;
import io.marketgate.catalogue.Current;
import io.marketgate.checkout.admission.Admission;
import io.marketgate.checkout.admission.BoundedReads;
import io.marketgate.checkout.wire.AcceptedLanguage;
import io.marketgate.checkout.wire.Body;
import io.marketgate.decision.Assurance;
import io.marketgate.decision.Dossiers;
import io.marketgate.decision.Question;
import io.marketgate.decision.Subject;
import io.marketgate.identity.address.AddressResolver;
import io.marketgate.identity.buyer.Buyers;
import io.marketgate.merchant.Merchant;
import io.marketgate.merchant.MerchantId;
import io.marketgate.problem.ProblemException;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Decides a cart and gives the answer once it is recorded. Stays on the calling thread while everything needed is in
 * memory; a worker reads and signs. Created at the start, with the files it reads.
 */
@Startup
@Singleton
public class DecideCart {
    private final Admission admission;
    private final Catalogue catalogue;
    private final AddressResolver addresses;
    private final Buyers buyers;
    private final RecordedAnswers answers;
    private final CountedAnswers counted;
    private final BoundedReads reads;
    private final DecisionMeters meters;
    private final Clock clock;

    DecideCart(
            Admission admission,
            Catalogue catalogue,
            AddressResolver addresses,
            Buyers buyers,
            RecordedAnswers answers,
            CountedAnswers counted,
            BoundedReads reads,
            DecisionMeters meters,
            Clock clock) {
        this.admission = admission;
        this.catalogue = catalogue;
        this.addresses = addresses;
        this.buyers = buyers;
        this.answers = answers;
        this.counted = counted;
        this.reads = reads;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * Decides a cart that did not arrive by the wire contract.
     *
     * @param body the cart in the wire contract's form for the receipt; ignored if none is asked for
     * @return fails with a {@link ProblemException} if the gate is closed or the caller has no such storefront
     */
    public CompletionStage<Answer> decide(Caller caller, DecisionRequest request, Body body) {
        try {
            return decide(admit(caller, request, body, null));
        } catch (ProblemException refused) {
            return CompletableFuture.failedStage(refused);
        }
    }

    /**
     * Admits a request.
     *
     * @param acceptLanguage the header of that name, which counts if the request names no locale
     * @throws ProblemException if the gate is closed or the caller has no such storefront
     */
    CheckoutQuestion admit(Caller caller, DecisionRequest request, Body body, @Nullable String acceptLanguage) {
        Current.Fresh fresh = admission.open();
        Merchant merchant = Admission.merchant(fresh, caller);
        return new CheckoutQuestion(
                caller,
                request.orIn(AcceptedLanguage.of(
                        acceptLanguage, fresh.snapshot().packs().texts())),
                body,
                fresh,
                merchant,
                Admission.storefront(merchant, caller, request.storefront()),
                addresses.resolve(request.shipTo()));
    }

    /** Decides without blocking. The stage fails with a {@link ProblemException} if the gate is closed. */
    CompletionStage<Answer> decide(CheckoutQuestion question) {
        long begun = System.nanoTime();
        return answered(question).thenApply(answer -> {
            meters.took(System.nanoTime() - begun);
            return answer;
        });
    }

    private CompletionStage<Answer> answered(CheckoutQuestion question) {
        MerchantId merchant = question.merchant().id();
        Dossiers dossiers = catalogue.cached(question.snapshot(), merchant, question.skus());
        Assurance assurance = remembered(question);
        if (dossiers != null && assurance != null) {
            Question asked = answers.asked(question, dossiers, assurance);
            if (!question.request().format().receipt() && !counted.mustRead(question, asked)) {
                return answers.give(question, asked);
            }
        }
        return reads.of(() -> decideBlocking(question)).thenCompose(Function.identity());
    }

    /** Decides on a thread that may block until everything needed is read. Does not wait for recording. */
    private CompletionStage<Answer> decideBlocking(CheckoutQuestion question) {
        MerchantId merchant = question.merchant().id();
        Dossiers dossiers = catalogue.load(question.snapshot(), merchant, question.skus());
        Assurance assurance = remembered(question);
        Subject subject = question.request().subject();
        if (assurance == null) {
            assurance = subject == null ? Assurance.NONE : buyers.find(merchant, subject, clock.instant());
        }
        return counted.give(question, answers.asked(question, dossiers, assurance));
    }

    private @Nullable Assurance remembered(CheckoutQuestion question) {
        Subject subject = question.request().subject();
        return subject == null
                ? Assurance.NONE
                : buyers.remembered(question.merchant().id(), subject).orElse(null);
    }
}
