package io.marketgate.admin;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The past state that is requested, if any. {@link Moments} reads it. */
public class AsOfQuery {
    @RestQuery
    @Parameter(
            description = "a revision, or an instant for the revision that was in force then: the answer is as it was"
                    + " then, says so in `asOf` and has no ETag. Now where nothing is said",
            example = "42")
    @Nullable
    String asOf;
}
