package io.marketgate.checkout.decision;

import io.marketgate.catalogue.Snapshot;
import io.marketgate.explanation.Explainer;
import io.marketgate.pack.Texts;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Caches the explainer for the texts of a revision; the same one as long as the texts stay the same. */
@Singleton
public class Wordings {
    private volatile @Nullable Held held;

    private record Held(Texts texts, Explainer explainer) {
        boolean isOf(Texts others) {
            Object mine = texts;
            return mine == others;
        }
    }

    /** The explainer for the texts of that snapshot. */
    public Explainer of(Snapshot snapshot) {
        Texts texts = snapshot.packs().texts();
        Held last = held;
        if (last == null || !last.isOf(texts)) {
            last = new Held(texts, new Explainer(texts));
            held = last;
        }
        return last.explainer();
    }
}
