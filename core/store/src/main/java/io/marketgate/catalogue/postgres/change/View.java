package io.marketgate.catalogue.postgres.change;

import io.quarkus.panache.common.Parameters;
import org.jspecify.annotations.Nullable;

/** Which recorded rows a query of staff sees: those of now, or those of a past revision. */
public final class View {
    /** What is open now. */
    public static final View NOW = new View(null);

    /**
     * Compares with the revision itself, so that the database looks it up row by row: of the changes that are newer, of
     * which there may be millions, it would make a set.
     */
    private static final String THEN = "openedBy.revision <= :asOf and (closedBy is null or"
            + " (select closing.revision from ChangeRow closing where closing.id = closedBy) > :asOf)";

    private final @Nullable Long revision;

    private View(@Nullable Long revision) {
        this.revision = revision;
    }

    /** What was open at that revision. */
    public static View of(long revision) {
        return new View(revision);
    }

    /** The condition on an entity that is a {@link RecordedRow}, in Hibernate's language. */
    public String condition() {
        return revision == null ? "closedBy is null" : THEN;
    }

    /**
     * The condition on a row that it was closed by then.
     *
     * @param row the row's alias
     */
    public String closed(String row) {
        return revision == null
                ? row + ".closedBy is not null"
                : "(select closing.revision from ChangeRow closing where closing.id = " + row + ".closedBy) <= :asOf";
    }

    /** The parameters of a query, with those of the conditions. */
    public Parameters with(Parameters others) {
        return revision == null ? others : others.and("asOf", revision);
    }
}
