package io.marketgate.seal.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A column that repeats a member of the value. Readers find rows by it, so a row whose column was altered is not seen, or is seen
 * where it does not belong, though its value is whole.
 *
 * @param name of the column
 * @param member of the value
 * @param form of both
 */
public record ComparedColumn(String name, String member, Form form) {
    private static final Set<String> OF_DOSSIERS = Set.of("PRODUCT", "LOT");
    /** What rounding to the database's microseconds can make of an instant. */
    private static final Duration ROUNDED = Duration.ofNanos(1_000);

    /** How a member is written in its column. */
    public enum Form {
        /** As it is. */
        TEXT,
        /** As a time of the database in UTC, such as {@code 2026-11-30 10:00:00.5}. */
        INSTANT,
        /** As it is, and null where evidence belongs to no dossier. */
        DOSSIER
    }

    /** The difference, or null if there is none. */
    @Nullable
    MemberDifference difference(JsonNode value, @Nullable String found) {
        JsonNode stated = value.path(member);
        boolean none = stated.isMissingNode() || stated.isNull();
        boolean elsewhere = form == Form.DOSSIER
                && !OF_DOSSIERS.contains(value.path("scope").asText());
        String recorded = none || elsewhere ? null : stated.asText();
        return same(recorded, found) ? null : new MemberDifference(name, Stated.text(recorded), Stated.text(found));
    }

    private boolean same(@Nullable String recorded, @Nullable String found) {
        if (form != Form.INSTANT || recorded == null || found == null) {
            return Objects.equals(recorded, found);
        }
        try {
            Instant stands = LocalDateTime.parse(found.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
            return Duration.between(Instant.parse(recorded), stands).abs().compareTo(ROUNDED) <= 0;
        } catch (DateTimeException unreadable) {
            return false;
        }
    }
}
