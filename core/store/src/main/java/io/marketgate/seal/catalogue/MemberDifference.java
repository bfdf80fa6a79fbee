package io.marketgate.seal.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What differs in a row.
 *
 * @param member a JSON Pointer into the value; or, without a slash, the row's column; the empty text where the stored text
 *     differs and no member does
 * @param recorded what the audit trail says, or null where it says nothing
 * @param found what the row says, or null where it says nothing
 */
public record MemberDifference(
        String member,
        @Nullable JsonNode recorded,
        @Nullable JsonNode found) {}
