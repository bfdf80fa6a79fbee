package io.marketgate.admin;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.marketgate.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A body with the members that a GET adds to it. A client may send them back unchanged. */
public interface Restated {

    /** Its name in the path, or null if absent. */
    @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
    @Schema(description = "its name in the path")
    @Nullable
    String id();

    /** The revision that the writer has seen, or null if absent. */
    @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
    @Schema(description = "of the change that wrote it; what the writer has seen")
    @Nullable
    Long revision();

    /**
     * The revision the writer has seen.
     *
     * @param named in the path
     * @param ifMatch the header, or null if absent
     * @return the header, or the body's revision in its place
     * @throws ProblemException if the body names another resource, or another revision than the header
     */
    default @Nullable String seen(String named, @Nullable String ifMatch) {
        String id = id();
        Long revision = revision();
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
