package io.marketgate.checkout.decision;

import io.marketgate.checkout.admission.BoundedReads;
import io.marketgate.decision.Decider;
import io.marketgate.decision.Question;
import io.marketgate.decision.Subject;
import io.marketgate.identity.person.CountedPersons;
import io.marketgate.ledger.Ledger;
import io.marketgate.ledger.Purchase;
import io.marketgate.ledger.Reservation;
import io.marketgate.ledger.Step;
import io.marketgate.rule.Counter;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/**
 * Decides by what the buyer has used before, and reserves what an order uses.
 *
 * <p>A reservation is committed first, then the decision is recorded, then answered. So no answer is given that holds nothing;
 * and what is held for an answer that was never given is free again when the receipt would have expired, or at once if the
 * journal refuses. The two cannot share a transaction: the journal commits many decisions together, and a wait for one
 * person's turn would hold up all of them.
 */
@Singleton
class CountedAnswers {
    private final Decider decider;
    private final Ledger ledger;
    private final CountedPersons persons;
    private final RecordedAnswers answers;
    private final BoundedReads reads;

    CountedAnswers(
            Decider decider, Ledger ledger, CountedPersons persons, RecordedAnswers answers, BoundedReads reads) {
        this.decider = decider;
        this.ledger = ledger;
        this.persons = persons;
        this.answers = answers;
        this.reads = reads;
    }

    /** Whether the ledger must be read or written for it, which blocks. */
    boolean mustRead(CheckoutQuestion question, Question asked) {
        return question.request().reserve()
                || question.request().subject() != null
                        && !decider.countersOverTime(asked).isEmpty();
    }

    /** Decides on a thread that may block. Does not wait for recording. */
    CompletionStage<Answer> give(CheckoutQuestion question, Question asked) {
        Subject subject = question.request().subject();
        Set<Counter> counters = subject == null ? Set.of() : decider.countersOverTime(asked);
        if (subject == null || counters.isEmpty()) {
            return question.request().reserve() ? uncounted(question, asked) : answers.give(question, asked);
        }
        DecisionRequest request = question.request();
        Purchase purchase =
                new Purchase(persons.of(question.merchant().id(), subject), request.storefront(), request.cartId());
        if (!request.reserve()) {
            return answers.give(question, asked.with(ledger.usage(purchase, counters, asked.now())));
        }
        return recorded(
                question,
                ledger.reserve(purchase, counters, asked.now(), usage -> answers.prepare(question, asked.with(usage))));
    }

    private CompletionStage<Answer> uncounted(CheckoutQuestion question, Question asked) {
        PreparedAnswer prepared = answers.prepare(question, asked);
        Reservation reservation = prepared.reservation();
        if (reservation != null) {
            ledger.reserve(reservation);
        }
        return recorded(question, prepared);
    }

    /** Records; an answer that is not given must hold nothing longer than it has to. */
    private CompletionStage<Answer> recorded(CheckoutQuestion question, PreparedAnswer prepared) {
        return answers.record(question, prepared).whenComplete((answer, failure) -> {
            if (failure != null) {
                reads.of(() -> ledger.take(
                        prepared.entry().merchant(), prepared.entry().id(), storefront -> true, Step.RELEASE));
            }
        });
    }
}
