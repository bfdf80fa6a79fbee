package io.marketgate.catalogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The past states of the catalogue. Rows are never altered, so a past state reads as it read then. Calls block. */
public interface CatalogueHistory {

    /** The state that a revision made, or null if there is no such revision. */
    @Nullable
    Moment of(long revision);

    /** The state at an instant. */
    Moment at(Instant instant);

    /** The catalogue in a past state. */
    CatalogueReading as(Moment moment);
}
