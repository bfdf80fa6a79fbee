package io.marketgate.admin;

import io.marketgate.problem.ProblemException;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The page of a list that is requested. A value that is no number is a bad parameter, not an unknown path. */
public class PageQuery {
    private static final int MOST = 500;
    private static final int USUAL = 100;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final Pattern CURSOR = Pattern.compile("[\\x21-\\x7E]{1,300}");

    @RestQuery
    @Parameter(
            description = "how many at most",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500", defaultValue = "100"))
    @Nullable
    String limit;

    @RestQuery
    @Parameter(description = "`next` of the page before; none for the first page")
    @Nullable
    String cursor;

    /** The longest page, 1 to 500. */
    public int limit() {
        return limit(limit);
    }

    /** The cursor of the page, or null for the first. */
    public @Nullable String cursor() {
        if (cursor != null && !CURSOR.matcher(cursor).matches()) {
            throw ProblemException.invalid("cursor", "must be `next` of the page before");
        }
        return cursor;
    }

    /**
     * The longest page, as every list reads it.
     *
     * @param text the parameter, or null if absent
     * @throws ProblemException if it is not 1 to 500
     */
    public static int limit(@Nullable String text) {
        if (text == null) {
            return USUAL;
        }
        int limit = NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > MOST) {
            throw ProblemException.invalid("limit", "must be 1 to " + MOST);
        }
        return limit;
    }
}
