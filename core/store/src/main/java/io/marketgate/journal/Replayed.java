package io.marketgate.journal;

import io.marketgate.explanation.RenderedJson;

/** The outcome of a replay. */
public sealed interface Replayed {

    /** The same document, byte for byte. */
    record Same(RenderedJson document) implements Replayed {}

    /** A different document from the same version of the engine, which is an error. */
    record Different(RenderedJson document) implements Replayed {}

    /**
     * A different document, made by another version of the engine.
     *
     * @param then the version that decided
     */
    record EngineChanged(String then, RenderedJson document) implements Replayed {}

    /**
     * This version of the engine cannot read the packs of that revision, because its vocabulary or checks differ.
     *
     * @param then the version that decided
     */
    record LawUnreadable(String then) implements Replayed {}

    /** The catalogue does not know the revision, because it was restored to an earlier state. */
    record RevisionGone(long revision) implements Replayed {}
}
