package io.marketgate.admin;

import io.marketgate.catalogue.Expectation;
import io.marketgate.problem.ProblemException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Revisions as ETags, and the meaning of {@code If-Match}. */
public final class ETag {
    private static final Pattern FORM = Pattern.compile("\"(\\d{1,18})\"");

    private ETag() {}

    /** The ETag of what a revision wrote. */
    public static String of(long revision) {
        return "\"" + revision + "\"";
    }

    /**
     * What a writer expects to be stored.
     *
     * @param ifMatch the header, or null if absent
     * @throws ProblemException if it is not exactly one ETag of this gate
     */
    public static Expectation expectation(@Nullable String ifMatch) {
        if (ifMatch == null) {
            return Expectation.none();
        }
        Matcher matcher = FORM.matcher(ifMatch.strip());
        if (!matcher.matches()) {
            throw ProblemException.invalid("If-Match", "must be one ETag as it was given, such as `\"42\"`");
        }
        return Expectation.of(Long.parseLong(matcher.group(1)));
    }
}
