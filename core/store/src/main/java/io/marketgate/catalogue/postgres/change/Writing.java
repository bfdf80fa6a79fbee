package io.marketgate.catalogue.postgres.change;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.marketgate.catalogue.Author;
import io.marketgate.merchant.MerchantId;
import io.marketgate.seal.SealKeys;
import io.marketgate.seal.TrailChange;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change in progress, within one transaction. It writes nothing before its first row, and gets its number with its
 * last write. Not thread-safe.
 */
public final class Writing {
    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final ChangeRows changes;
    private final ChangeEntryRows entries;
    private final @Nullable MerchantId merchant;
    private final ChangeRow change;
    private final SealKeys keys;
    private final Clock clock;
    private final List<TrailChange.Entry> trailed = new ArrayList<>();

    /** A change of a merchant's catalogue, or, with null, of the law. */
    Writing(
            ChangeRows changes,
            ChangeEntryRows entries,
            SealKeys keys,
            @Nullable MerchantId merchant,
            Author author,
            Clock clock) {
        this.changes = changes;
        this.entries = entries;
        this.keys = keys;
        this.clock = clock;
        this.merchant = merchant;
        this.change = new ChangeRow(IDS.generate(), merchant == null ? null : merchant.value(), author, now());
    }

    /** What a new row needs. */
    public RecordedRow.Opening opening() {
        return new RecordedRow.Opening(IDS.generate(), change());
    }

    /** Closes a row, before another replaces it. */
    public void close(RecordedRow row) {
        row.close(change());
        changes.flush();
    }

    /**
     * Adds an entry to the audit trail.
     *
     * @param sku whose dossier it touches, or null
     */
    public void trail(
            String resource, String name, @Nullable String sku, @Nullable String before, @Nullable String after) {
        ChangeEntryRow.Place place = new ChangeEntryRow.Place(change().id, trailed.size());
        String owner = merchant == null ? null : merchant.value();
        trailed.add(new TrailChange.Entry(resource, owner, name, sku, before, after));
        entries.persist(new ChangeEntryRow(place, resource, owner, name, sku, before, after));
    }

    /**
     * Gives the change its number, stamps it with the time, and binds it to the one before, as the last write before the
     * commit. Changes are serial through the number's lock, so their chain is one, and their instants stand in the order
     * of their numbers: where another replica's clock is ahead, the change is as late as the one before it.
     */
    public long number() {
        changes.flush();
        UUID id = change().id;
        long next = changes.next(id);
        ChangeRow before = changes.of(next - 1);
        Instant now = now();
        Instant at = before != null && before.at.isAfter(now) ? before.at : now;
        byte[] previous = before == null ? null : before.hash;
        byte[] hash = new TrailChange(next, id, change.merchant, change.author, change.authorName, at, trailed)
                .hash(previous == null ? TrailChange.FIRST : previous);
        change.number(next, at, hash, keys.mac(hash));
        changes.flush();
        return next;
    }

    /** The time as it is told to people, so that what they were told finds the change again. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Whether there is a change, and all of it is written. */
    boolean isNumbered() {
        return change.revision != null;
    }

    /** The change's row; the first call begins the change. */
    private ChangeRow change() {
        if (!changes.isPersistent(change)) {
            changes.persist(change);
        }
        return change;
    }
}
