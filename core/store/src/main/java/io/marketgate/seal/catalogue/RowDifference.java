package io.marketgate.seal.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the catalogue that is not as the audit trail recorded it.
 *
 * @param resource the word of its kind, such as {@code partner}
 * @param merchant whose row it is, or null for the law's
 * @param revision of the change that wrote it, as the trail says; of an added row, as the row says, or null
 * @param members what differs; of a row that is gone or was added, none
 */
public record RowDifference(
        Kind kind,
        String resource,
        @Nullable String merchant,
        String name,
        @Nullable Long revision,
        List<MemberDifference> members) {

    /** What is wrong. */
    public enum Kind {
        /** It is not what was recorded. */
        ALTERED,
        /** It was recorded and is gone. */
        MISSING,
        /** It is there and was not recorded. */
        ADDED
    }

    public RowDifference {
        members = List.copyOf(members);
    }
}
