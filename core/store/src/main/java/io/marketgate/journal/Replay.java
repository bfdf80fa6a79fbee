package io.marketgate.journal;

import io.marketgate.decision.CartLine;
import io.marketgate.decision.Decider;
import io.marketgate.decision.Decision;
import io.marketgate.decision.Question;
import io.marketgate.explanation.AnswerDocument;
import io.marketgate.explanation.DecisionDocument;
import io.marketgate.explanation.RenderedJson;
import io.marketgate.pack.UnreadableException;
import java.util.stream.Collectors;

/** Repeats decisions of the journal as of their time, and compares the documents byte for byte. */
public final class Replay {
    private final PastCatalogue past;
    private final Decider decider;
    private final String engine;

    /** @param engine the version of the engine that replays */
    public Replay(PastCatalogue past, Decider decider, String engine) {
        this.past = past;
        this.decider = decider;
        this.engine = engine;
    }

    /** Replays an entry. Blocks. */
    public Replayed replay(Entry entry) {
        try {
            return replayed(entry);
        } catch (UnreadableException unreadable) {
            return new Replayed.LawUnreadable(entry.inputs().engine());
        }
    }

    private Replayed replayed(Entry entry) {
        Inputs inputs = entry.inputs();
        PastCatalogue.State state = past.at(
                inputs.revision(),
                entry.merchant(),
                inputs.cart().lines().stream().map(CartLine::sku).collect(Collectors.toSet()));
        if (state == null) {
            return new Replayed.RevisionGone(inputs.revision());
        }
        Decision decision = decider.decide(new Question(
                inputs.cart(),
                inputs.destination(),
                state.merchant(),
                state.rulebook(),
                state.dossiers(),
                inputs.assurance(),
                entry.at()));
        RenderedJson document = DecisionDocument.document(state.explainer().explain(decision, inputs.locale()));
        if (document.equals(AnswerDocument.of(entry.answer()))) {
            return new Replayed.Same(document);
        }
        return inputs.engine().equals(engine)
                ? new Replayed.Different(document)
                : new Replayed.EngineChanged(inputs.engine(), document);
    }
}
