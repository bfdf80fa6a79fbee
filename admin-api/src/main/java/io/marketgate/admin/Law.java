package io.marketgate.admin;

import io.marketgate.catalogue.Catalogue;
import io.marketgate.catalogue.Current;
import io.marketgate.catalogue.Moment;
import io.marketgate.catalogue.PastSnapshots;
import io.marketgate.catalogue.Snapshot;
import io.marketgate.pack.Packs;
import io.marketgate.problem.ProblemException;
import io.marketgate.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The law in force now, and that of a past state. */
@ApplicationScoped
public class Law {
    private final Catalogue catalogue;
    private final PastSnapshots past;

    Law(Catalogue catalogue, PastSnapshots past) {
        this.catalogue = catalogue;
        this.past = past;
    }

    /**
     * The catalogue that decisions use.
     *
     * @throws ProblemException if it is too old to answer from
     */
    public Snapshot snapshot() {
        if (catalogue.current() instanceof Current.Fresh fresh) {
            return fresh.snapshot();
        }
        throw ProblemException.later(
                ProblemType.UNAVAILABLE, "the catalogue cannot be read now", Duration.ofSeconds(1));
    }

    /** The packs of that state; those in force now for null. Reads the past from the database. */
    public Packs packs(@Nullable Moment moment) {
        Snapshot then = moment == null ? snapshot() : past.at(moment.revision());
        if (then == null) {
            throw new IllegalStateException("there is a revision without its catalogue");
        }
        return then.packs();
    }
}
