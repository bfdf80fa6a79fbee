package io.marketgate.admin;

import io.marketgate.catalogue.Catalogue;
import io.marketgate.catalogue.Current;
import io.marketgate.catalogue.Snapshot;
import io.marketgate.problem.ProblemException;
import io.marketgate.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** The law in force now. */
@ApplicationScoped
public class Law {
    private final Catalogue catalogue;

    Law(Catalogue catalogue) {
        this.catalogue = catalogue;
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
}
