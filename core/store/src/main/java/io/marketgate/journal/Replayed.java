package io.marketgate.journal;

import io.marketgate.explanation.RenderedJson;

/** What came of deciding again. */
public sealed interface Replayed {

    /** The same document, to the byte. */
    record Same(RenderedJson document) implements Replayed {}

    /** Another document by the same version of the engine, which must not be. */
    record Different(RenderedJson document) implements Replayed {}

    /**
     * Another document, and another version of the engine made it.
     *
     * @param then the version that decided
     */
    record EngineChanged(String then, RenderedJson document) implements Replayed {}

    /**
     * The packs of that revision cannot be read by this version of the engine, whose vocabulary or checks are others.
     *
     * @param then the version that decided
     */
    record LawUnreadable(String then) implements Replayed {}

    /** The catalogue does not know the revision: it was restored to an earlier state since. */
    record RevisionGone(long revision) implements Replayed {}
}
