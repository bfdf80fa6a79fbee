package io.marketgate.admin;

import io.marketgate.catalogue.CatalogueEditor;
import io.marketgate.catalogue.CatalogueHistory;
import io.marketgate.catalogue.CatalogueReading;
import io.marketgate.catalogue.Moment;
import io.marketgate.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Past states that requests name. */
@ApplicationScoped
public class Moments {
    private static final String AS_OF = "asOf";
    private static final Pattern REVISION = Pattern.compile("\\d{1,18}");

    private final CatalogueEditor editor;
    private final CatalogueHistory history;
    private final Clock clock;

    Moments(CatalogueEditor editor, CatalogueHistory history, Clock clock) {
        this.editor = editor;
        this.history = history;
        this.clock = clock;
    }

    /**
     * The state that a request names, or null if it names none and now is meant.
     *
     * @throws ProblemException if it is no revision and no instant, or yet to come
     */
    public @Nullable Moment of(AsOfQuery query) {
        String text = query.asOf;
        if (text == null) {
            return null;
        }
        if (!REVISION.matcher(text).matches()) {
            if (!text.contains("T")) {
                throw ProblemException.invalid(
                        AS_OF, "must be a revision such as `42` or an instant such as `2026-11-22T10:00:00Z`");
            }
            Instant instant = Members.instant(AS_OF, text);
            if (instant == null || instant.isAfter(clock.instant())) {
                throw ahead("that instant is yet to come");
            }
            return history.at(instant);
        }
        Moment moment = history.of(Long.parseLong(text));
        if (moment == null) {
            throw ahead("there is no revision `" + text + "`");
        }
        return moment;
    }

    /** The catalogue in that state; now for null. */
    public CatalogueReading reading(@Nullable Moment moment) {
        return moment == null ? editor : history.as(moment);
    }

    /** The instant at which a reading judges by time. */
    public Instant instant(@Nullable Moment moment) {
        return moment == null ? clock.instant() : moment.instant();
    }

    /** What an answer says of the state it was read in; null for now. */
    public static @Nullable Long revision(@Nullable Moment moment) {
        return moment == null ? null : (Long) moment.revision();
    }

    private ProblemException ahead(String reason) {
        return ProblemException.invalid(AS_OF, reason + "; the newest revision is " + editor.revision());
    }
}
