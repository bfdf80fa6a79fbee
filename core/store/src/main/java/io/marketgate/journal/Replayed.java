package io.marketgate.journal;

import io.marketgate.explanation.RenderedJson;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The outcome of a replay. */
public sealed interface Replayed {

    /** Applies the function for this kind of outcome. */
    <T extends @Nullable Object> T fold(
            Function<Same, T> same,
            Function<Different, T> different,
            Function<EngineChanged, T> engineChanged,
            Function<LawUnreadable, T> lawUnreadable,
            Function<RevisionGone, T> revisionGone);

    /** The same document, byte for byte. */
    record Same(RenderedJson document) implements Replayed {
        @Override
        public <T extends @Nullable Object> T fold(
                Function<Same, T> same,
                Function<Different, T> different,
                Function<EngineChanged, T> engineChanged,
                Function<LawUnreadable, T> lawUnreadable,
                Function<RevisionGone, T> revisionGone) {
            return same.apply(this);
        }
    }

    /** A different document from the same build of the engine, which is an error. */
    record Different(RenderedJson document) implements Replayed {
        @Override
        public <T extends @Nullable Object> T fold(
                Function<Same, T> same,
                Function<Different, T> different,
                Function<EngineChanged, T> engineChanged,
                Function<LawUnreadable, T> lawUnreadable,
                Function<RevisionGone, T> revisionGone) {
            return different.apply(this);
        }
    }

    /**
     * A different document, made by another version or build of the engine.
     *
     * @param then the version that decided
     */
    record EngineChanged(String then, RenderedJson document) implements Replayed {
        @Override
        public <T extends @Nullable Object> T fold(
                Function<Same, T> same,
                Function<Different, T> different,
                Function<EngineChanged, T> engineChanged,
                Function<LawUnreadable, T> lawUnreadable,
                Function<RevisionGone, T> revisionGone) {
            return engineChanged.apply(this);
        }
    }

    /**
     * This version of the engine cannot read the packs of that revision, because its vocabulary or checks differ.
     *
     * @param then the version that decided
     */
    record LawUnreadable(String then) implements Replayed {
        @Override
        public <T extends @Nullable Object> T fold(
                Function<Same, T> same,
                Function<Different, T> different,
                Function<EngineChanged, T> engineChanged,
                Function<LawUnreadable, T> lawUnreadable,
                Function<RevisionGone, T> revisionGone) {
            return lawUnreadable.apply(this);
        }
    }

    /** The catalogue does not know the revision, because it was restored to an earlier state. */
    record RevisionGone(long revision) implements Replayed {
        @Override
        public <T extends @Nullable Object> T fold(
                Function<Same, T> same,
                Function<Different, T> different,
                Function<EngineChanged, T> engineChanged,
                Function<LawUnreadable, T> lawUnreadable,
                Function<RevisionGone, T> revisionGone) {
            return revisionGone.apply(this);
        }
    }
}
