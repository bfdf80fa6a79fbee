package io.marketgate.seal.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Compares all rows of one name with all that the audit trail says of it. A value is written by the change that begins to tell
 * it, and ended by the change that no longer does.
 */
final class NameCheck {
    private static final String OPENED = "opened_by";
    private static final String CLOSED = "closed_by";

    private final ComparedKind kind;
    private final @Nullable String merchant;
    private final String name;
    private final List<TrailEntry> entries = new ArrayList<>();
    private final List<CatalogueRow> rows = new ArrayList<>();

    NameCheck(ComparedKind kind, @Nullable String merchant, String name) {
        this.kind = kind;
        this.merchant = merchant;
        this.name = name;
    }

    /** What the trail says that stood from a revision to another. */
    private static final class Version {
        private final String value;
        private final TrailEntry by;
        private @Nullable Long closed;

        private Version(String value, TrailEntry by) {
            this.value = value;
            this.by = by;
        }
    }

    boolean isOf(@Nullable String owner, String other) {
        return Objects.equals(merchant, owner) && name.equals(other);
    }

    void add(TrailEntry entry) {
        entries.add(entry);
    }

    void add(CatalogueRow row) {
        rows.add(row);
    }

    /**
     * Compares.
     *
     * @param openOnly whether only what stands at the end of the trail counts
     */
    void run(boolean openOnly, Comparison comparison) {
        List<Version> versions = versions();
        List<CatalogueRow> left = new ArrayList<>(rows);
        if (openOnly) {
            versions.removeIf(version -> version.closed != null);
        }
        versions.forEach(version -> comparison.recorded(version.by));
        List<Version> missing = new ArrayList<>(versions);
        pair(
                missing,
                left,
                (version, row) -> wroteIt(version, row) && value(row).equals(version.value),
                comparison);
        pair(missing, left, NameCheck::wroteIt, comparison);
        if (openOnly) {
            left.removeIf(row -> row.closed() != null);
        }
        pair(missing, left, (version, row) -> value(row).equals(version.value), comparison);
        missing.forEach(
                version -> comparison.found(difference(RowDifference.Kind.MISSING, version.by.revision(), List.of())));
        left.forEach(row -> comparison.found(difference(RowDifference.Kind.ADDED, row.opened(), List.of())));
    }

    private List<Version> versions() {
        List<Version> versions = new ArrayList<>();
        List<Version> standing = new ArrayList<>();
        for (TrailEntry entry : entries) {
            List<String> after = values(entry.after());
            for (Version ended : standing) {
                if (!after.contains(ended.value)) {
                    ended.closed = entry.revision();
                }
            }
            standing.removeIf(version -> version.closed != null);
            for (String value : after) {
                if (standing.stream().noneMatch(version -> version.value.equals(value))) {
                    Version version = new Version(value, entry);
                    versions.add(version);
                    standing.add(version);
                }
            }
        }
        return versions;
    }

    private List<String> values(@Nullable String after) {
        if (after == null) {
            return List.of();
        }
        return kind.listed() ? Stated.each(after) : List.of(after);
    }

    private String value(CatalogueRow row) {
        return kind.listed() ? Stated.one(row.payload()) : row.payload();
    }

    private static boolean wroteIt(Version version, CatalogueRow row) {
        return Objects.equals(row.opened(), version.by.revision());
    }

    /** Takes each pair that belongs together out of both lists, and compares it. */
    private void pair(
            List<Version> missing,
            List<CatalogueRow> left,
            BiPredicate<Version, CatalogueRow> together,
            Comparison comparison) {
        for (Iterator<Version> versions = missing.iterator(); versions.hasNext(); ) {
            Version version = versions.next();
            CatalogueRow row = first(left, candidate -> together.test(version, candidate));
            if (row != null) {
                versions.remove();
                left.remove(row);
                List<MemberDifference> members = members(version, row);
                if (!members.isEmpty()) {
                    comparison.found(difference(RowDifference.Kind.ALTERED, version.by.revision(), members));
                }
            }
        }
    }

    private static @Nullable CatalogueRow first(List<CatalogueRow> rows, Predicate<CatalogueRow> wanted) {
        return rows.stream().filter(wanted).findFirst().orElse(null);
    }

    private List<MemberDifference> members(Version version, CatalogueRow row) {
        List<MemberDifference> members = new ArrayList<>(Stated.differences(version.value, value(row)));
        JsonNode recorded = Stated.read(version.value);
        for (ComparedColumn column : kind.columns()) {
            MemberDifference difference =
                    column.difference(recorded, row.columns().get(column.name()));
            if (difference != null) {
                members.add(difference);
            }
        }
        revisions(OPENED, version.by.revision(), row.opened(), members);
        revisions(CLOSED, version.closed, row.closed(), members);
        return members;
    }

    private static void revisions(
            String column, @Nullable Long recorded, @Nullable Long found, List<MemberDifference> members) {
        if (!Objects.equals(recorded, found)) {
            members.add(new MemberDifference(column, number(recorded), number(found)));
        }
    }

    private static @Nullable JsonNode number(@Nullable Long revision) {
        return revision == null || revision == CatalogueRow.NEVER ? null : LongNode.valueOf(revision);
    }

    private RowDifference difference(RowDifference.Kind what, @Nullable Long revision, List<MemberDifference> members) {
        return new RowDifference(what, kind.word(), merchant, name, revision, members);
    }
}
