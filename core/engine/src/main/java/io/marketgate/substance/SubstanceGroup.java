package io.marketgate.substance;

import java.net.URI;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One list of one legal instrument: a schedule, an appendix, an annex. Rules name groups, and the register states each
 * member once.
 *
 * @param id the name that rules use, such as {@code UN-1961-I}
 * @param title the title of the list
 * @param act the instrument
 * @param article where in the instrument the list stands, or null
 * @param source where its members were read, or null
 * @param official whether the source is the authority's own page
 * @param date the date as of which its members are stated
 * @param seen the day the source was opened
 * @param category the declared category that membership implies, or null
 * @param note for reviewers, or null
 */
public record SubstanceGroup(
        String id,
        String title,
        String act,
        @Nullable String article,
        @Nullable URI source,
        boolean official,
        LocalDate date,
        LocalDate seen,
        @Nullable String category,
        @Nullable String note) {
    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9]*(-[A-Z0-9]+)*");

    /** @throws IllegalArgumentException if the id is not upper-case words joined by hyphens */
    public SubstanceGroup {
        if (!FORM.matcher(id).matches()) {
            throw new IllegalArgumentException("not a group of substances: `" + id + "`");
        }
    }
}
