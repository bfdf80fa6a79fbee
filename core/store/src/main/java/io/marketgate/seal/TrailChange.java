package io.marketgate.seal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of the catalogue as the audit trail binds it.
 *
 * @param merchant whose catalogue it changes, or null for the law
 * @param authorName what people called the author then, or null
 * @param at in whole microseconds, which is what the database keeps
 * @param entries in the order of writing
 */
public record TrailChange(
        long revision,
        UUID id,
        @Nullable String merchant,
        String author,
        @Nullable String authorName,
        Instant at,
        List<Entry> entries) {
    /** The hash before the first change of the chain. */
    public static final byte[] FIRST = new byte[Digest.SIZE];

    /** @throws IllegalArgumentException if the instant is finer than a microsecond */
    public TrailChange {
        entries = List.copyOf(entries);
        if (!at.equals(at.truncatedTo(ChronoUnit.MICROS))) {
            throw new IllegalArgumentException("a change is made at a whole microsecond");
        }
    }

    /** One entry of a change, with the columns of its row. */
    public record Entry(
            String resource,
            @Nullable String merchant,
            String name,
            @Nullable String sku,
            @Nullable String before,
            @Nullable String after) {}

    /** The hash of this change behind another. */
    public byte[] hash(byte[] previous) {
        Digest digest = Digest.of("change")
                .add(previous)
                .add(revision)
                .add(id)
                .add(merchant)
                .add(author)
                .add(authorName)
                .add(at.toString())
                .add(entries.size());
        for (Entry entry : entries) {
            digest.add(entry.resource())
                    .add(entry.merchant())
                    .add(entry.name())
                    .add(entry.sku())
                    .add(entry.before())
                    .add(entry.after());
        }
        return digest.end();
    }
}
