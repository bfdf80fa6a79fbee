package io.marketgate.admin;

import io.marketgate.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Checks the members that a GET adds to a body. A client may send them back unchanged. */
public final class Restated {
    private Restated() {}

    /**
     * The revision the writer has seen.
     *
     * @param named in the path
     * @param id in the body, or null if absent
     * @param revision in the body, or null if absent
     * @param ifMatch the header, or null if absent
     * @return the header, or the body's revision in its place
     * @throws ProblemException if the body names another resource, or another revision than the header
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
