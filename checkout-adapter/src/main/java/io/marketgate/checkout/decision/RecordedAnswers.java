package io.marketgate.checkout.decision;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.checkout.admission.Admission;
import io.marketgate.checkout.handover.HandoverUrl;
import io.marketgate.checkout.receipt.Receipts;
import io.marketgate.checkout.wire.BodyReader;
import io.marketgate.decision.Assurance;
import io.marketgate.decision.Cart;
import io.marketgate.decision.Decider;
import io.marketgate.decision.Decision;
import io.marketgate.decision.Dossiers;
import io.marketgate.decision.Question;
import io.marketgate.decision.Usage;
import io.marketgate.explanation.DecisionDocument;
import io.marketgate.explanation.Detail;
import io.marketgate.explanation.Envelope;
import io.marketgate.explanation.Explained;
import io.marketgate.explanation.Notice;
import io.marketgate.explanation.RenderedJson;
import io.marketgate.journal.EngineVersion;
import io.marketgate.journal.Entry;
import io.marketgate.journal.EntryIds;
import io.marketgate.journal.Finding;
import io.marketgate.journal.Inputs;
import io.marketgate.journal.Journal;
import io.marketgate.journal.NotRecorded;
import io.marketgate.problem.Cause;
import io.marketgate.problem.ProblemException;
import io.marketgate.problem.ProblemType;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** Decides, records, and releases the answer once the journal has it and if the catalogue is still fresh. */
@Singleton
class RecordedAnswers {
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final Admission admission;
    private final Decider decider;
    private final Wordings wordings;
    private final IneffectiveEvidence ineffective;
    private final HandoverUrl urls;
    private final Receipts receipts;
    private final Journal journal;
    private final DecisionMeters meters;
    private final Clock clock;
    private final String engine;
    private final EntryIds ids = new EntryIds();

    RecordedAnswers(
            Admission admission,
            Decider decider,
            Wordings wordings,
            IneffectiveEvidence ineffective,
            HandoverUrl urls,
            Receipts receipts,
            Journal journal,
            DecisionMeters meters,
            Clock clock,
            EngineVersion engine) {
        this.admission = admission;
        this.decider = decider;
        this.wordings = wordings;
        this.ineffective = ineffective;
        this.urls = urls;
        this.receipts = receipts;
        this.journal = journal;
        this.meters = meters;
        this.clock = clock;
        this.engine = engine.value();
    }

    /**
     * What the decider is asked, at this instant, of a buyer whose usage is not read yet. A guest who looks at a cart is
     * told what a newcomer is told, as on a product page; a guest who places an order cannot be counted.
     */
    Question asked(CheckoutQuestion question, Dossiers dossiers, Assurance assurance) {
        DecisionRequest request = question.request();
        Cart cart = new Cart(
                request.storefront(),
                request.currency(),
                StatedSubjects.replaced(request.lines(), request.subject(), assurance));
        return new Question(
                cart,
                question.destination(),
                question.merchant(),
                question.snapshot().rulebook(),
                dossiers,
                assurance,
                request.reserve() && request.subject() == null ? Usage.NONE : Usage.NOTHING,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /** Decides and records. Blocks only for a receipt, as {@link #prepare} does. */
    CompletionStage<Answer> give(CheckoutQuestion question, Question asked) {
        return record(question, prepare(question, asked));
    }

    /**
     * Decides, and writes the answer that may be given once it is recorded. Blocks only for a receipt, whose signature
     * takes tens of microseconds.
     *
     * @throws ProblemException if a receipt is asked for a cart that has no canonical form
     */
    PreparedAnswer prepare(CheckoutQuestion question, Question asked) {
        DecisionRequest request = question.request();
        Instant at = asked.now();
        Decision decision = decider.decide(asked);
        UUID id = ids.next(at);
        Explained explained = wordings.of(question.snapshot())
                .explain(decision, question.locale(), new Redirects(urls, question, asked.dossiers(), decision, id));
        String receipt = request.format().receipt() ? receipt(question, decision, id) : null;
        Envelope envelope = new Envelope(
                id,
                request.cartId(),
                question.fresh().age().toMillis(),
                notices(question, decision, explained),
                receipt);
        RenderedJson full = DecisionDocument.answer(explained, envelope);
        Inputs inputs = new Inputs(
                asked.cart(),
                question.destination(),
                asked.assurance(),
                asked.usage(),
                decision.revision(),
                engine,
                question.locale(),
                request.stage(),
                question.caller().actor());
        Entry entry = new Entry(
                id,
                question.merchant().id(),
                at,
                inputs,
                decision.market(),
                decision.disposition(),
                Finding.of(decision),
                full);
        Detail detail = request.format().detail();
        RenderedJson json = detail == Detail.FULL ? full : DecisionDocument.answer(explained, envelope, detail);
        return new PreparedAnswer(new Answer(id, explained, receipt, json), entry);
    }

    private List<Notice> notices(CheckoutQuestion question, Decision decision, Explained explained) {
        List<Notice> notices = new ArrayList<>(OtherCurrency.of(question));
        notices.addAll(NoRate.of(decision));
        notices.addAll(Unspoken.of(question, explained.language()));
        notices.addAll(ineffective.of(question, decision));
        return notices;
    }

    private String receipt(CheckoutQuestion question, Decision decision, UUID id) {
        JsonNode cart = BodyReader.read(question.body(), BodyReader::tree);
        try {
            DecisionRequest request = question.request();
            return receipts.issue(question.merchant().id(), request.storefront(), id, request.stage(), decision, cart);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("", "a cart without a canonical form (RFC 8785) cannot be signed");
        }
    }

    /** Records, and then gives the answer. The stage fails with a {@link ProblemException} if it is not recorded. */
    CompletionStage<Answer> record(CheckoutQuestion question, PreparedAnswer prepared) {
        Answer answer = prepared.answer();
        long begun = System.nanoTime();
        return journal.record(prepared.entry()).handle((done, failure) -> {
            if (failure != null) {
                throw refused(failure);
            }
            meters.recorded(System.nanoTime() - begun);
            admission.leave(question.fresh());
            meters.answered(
                    question.merchant().id(),
                    question.storefront().id(),
                    answer.explained().decision());
            return answer;
        });
    }

    private RuntimeException refused(Throwable failure) {
        Throwable cause = Cause.of(failure);
        if (cause instanceof NotRecorded) {
            meters.unrecorded();
            return ProblemException.later(ProblemType.UNAVAILABLE, "the decision cannot be recorded now", RETRY);
        }
        return new CompletionException(cause);
    }
}
