package io.marketgate.catalogue;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The state of a replica's catalogue.
 *
 * @param open whether answers may be made from it
 * @param revision the revision held, 0 if none is
 * @param age since the revision held was last verified; since the start, if none is held
 * @param trouble why the last refresh failed, or null if it did not
 */
public record CatalogueHealth(
        boolean open, long revision, Duration age, @Nullable Trouble trouble) {

    /** Why a refresh failed. */
    public enum Trouble {
        /** The database cannot be read in time. */
        UNREACHABLE,
        /** The server that answers is not the primary, so its data may be old. */
        NOT_PRIMARY,
        /** The newest revision cannot be read or does not compile here; the last good one is kept. */
        UNREADABLE
    }
}
