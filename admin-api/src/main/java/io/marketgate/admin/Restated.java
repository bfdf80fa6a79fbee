package io.marketgate.admin;

import io.marketgate.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What a GET puts beside a body may be sent back with it: it must then be what it was. */
public final class Restated {
    private Restated() {}

    /**
     * What the writer has seen.
     *
     * @param named in the path
     * @param id in the body, or null where it is left out
     * @param revision in the body, or null where it is left out
     * @param ifMatch the header, or null where there is none
     * @return the header, or what the body says in its place
     * @throws ProblemException if the body speaks of another thing, or of another revision than the header
     */
    public static @Nullable String seen(
            String named, @Nullable String id, @Nullable Long revision, @Nullable String ifMatch) {
        if (id != null && !id.equals(named)) {
            throw ProblemException.invalid("/id", "must be the name in the path");
        }
        if (revision == null) {
            return ifMatch;
        }
        if (ifMatch != null && !ETag.expectation(ifMatch).equals(ETag.expectation(ETag.of(revision)))) {
            throw ProblemException.invalid("/revision", "must be that of `If-Match`");
        }
        return ETag.of(revision);
    }
}
