package io.marketgate.journal;

import io.marketgate.decision.CartLine;
import io.marketgate.decision.Decider;
import io.marketgate.decision.Decision;
import io.marketgate.decision.GroundedDecision;
import io.marketgate.decision.Question;
import io.marketgate.explanation.AnswerDocument;
import io.marketgate.explanation.DecisionDocument;
import io.marketgate.explanation.RenderedJson;
import io.marketgate.pack.UnreadableException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Repeats decisions of the journal as of their time, and compares the documents byte for byte. */
public final class Replay {
    private final PastCatalogue past;
    private final Decider decider;
    private final String engine;

    /** @param engine the version and build of the engine that replays */
    public Replay(PastCatalogue past, Decider decider, String engine) {
        this.past = past;
        this.decider = decider;
        this.engine = engine;
    }

    /** Replays an entry. Blocks. */
    public Replayed replay(Entry entry) {
        try {
            PastCatalogue.State state = state(entry);
            return state == null ? gone(entry) : compared(entry, state, decider.decide(question(entry, state)));
        } catch (UnreadableException unreadable) {
            return unreadable(entry);
        }
    }

    /** Replays an entry, and says on what grounds it is decided so. Blocks. */
    public Review review(Entry entry) {
        try {
            PastCatalogue.State state = state(entry);
            if (state == null) {
                return new Review(gone(entry), null);
            }
            GroundedDecision grounded = decider.decideWithGrounds(question(entry, state));
            return new Review(
                    compared(entry, state, grounded.decision()),
                    new Review.Then(state, grounded.grounds(), grounded.rates()));
        } catch (UnreadableException unreadable) {
            return new Review(unreadable(entry), null);
        }
    }

    private PastCatalogue.@Nullable State state(Entry entry) {
        return past.at(
                entry.inputs().revision(),
                entry.merchant(),
                entry.inputs().cart().lines().stream().map(CartLine::sku).collect(Collectors.toSet()));
    }

    private static Question question(Entry entry, PastCatalogue.State state) {
        Inputs inputs = entry.inputs();
        return new Question(
                inputs.cart(),
                inputs.destination(),
                state.merchant(),
                state.rulebook(),
                state.dossiers(),
                inputs.assurance(),
                inputs.usage(),
                entry.at());
    }

    private Replayed compared(Entry entry, PastCatalogue.State state, Decision decision) {
        Inputs inputs = entry.inputs();
        RenderedJson document = DecisionDocument.document(state.explainer().explain(decision, inputs.locale()));
        if (document.equals(AnswerDocument.of(entry.answer()))) {
            return new Replayed.Same(document);
        }
        return inputs.engine().equals(engine)
                ? new Replayed.Different(document)
                : new Replayed.EngineChanged(inputs.engine(), document);
    }

    private static Replayed gone(Entry entry) {
        return new Replayed.RevisionGone(entry.inputs().revision());
    }

    private static Replayed unreadable(Entry entry) {
        return new Replayed.LawUnreadable(entry.inputs().engine());
    }
}
