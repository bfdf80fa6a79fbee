package io.marketgate.checkout.decision;

import io.marketgate.catalogue.Snapshot;
import io.marketgate.explanation.DecisionDocument;
import io.marketgate.pack.Texts;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Caches the writer of documents for the texts of a revision; the same writer as long as the texts stay the same. */
@Singleton
public class Wordings {
    private volatile @Nullable Held held;

    private record Held(Texts texts, DecisionDocument document) {
        boolean isOf(Texts others) {
            Object mine = texts;
            return mine == others;
        }
    }

    /** The writer for the texts of that snapshot. */
    public DecisionDocument of(Snapshot snapshot) {
        Texts texts = snapshot.packs().texts();
        Held last = held;
        if (last == null || !last.isOf(texts)) {
            last = new Held(texts, new DecisionDocument(texts::find));
            held = last;
        }
        return last.document();
    }
}
