package io.marketgate.seal.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * Compares the rows of a kind of resource with the audit trail. Takes entries and rows by merchant and name, of each name the
 * entries first, in the order of their revisions. Holds one name at a time. Not thread-safe.
 */
public final class CatalogueCheck {
    private final ComparedKind kind;
    private final boolean openOnly;
    private final Comparison comparison;
    private @Nullable NameCheck current;

    /**
     * A comparison.
     *
     * @param openOnly whether only what stands at the end of the trail counts, not what was ended before
     */
    public CatalogueCheck(ComparedKind kind, boolean openOnly, Comparison comparison) {
        this.kind = kind;
        this.openOnly = openOnly;
        this.comparison = comparison;
    }

    /** Takes what the trail says of a name. */
    public void next(@Nullable String merchant, String name, TrailEntry entry) {
        of(merchant, name).add(entry);
    }

    /** Takes a row of a name. */
    public void next(@Nullable String merchant, String name, CatalogueRow row) {
        of(merchant, name).add(row);
    }

    private NameCheck of(@Nullable String merchant, String name) {
        NameCheck check = current;
        if (check == null || !check.isOf(merchant, name)) {
            end();
            check = new NameCheck(kind, merchant, name);
            current = check;
        }
        return check;
    }

    /** Compares the last name. */
    public void end() {
        if (current != null) {
            current.run(openOnly, comparison);
            current = null;
        }
    }
}
