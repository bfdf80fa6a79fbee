package io.marketgate.journal.postgres;

import io.marketgate.journal.Entry;
import io.marketgate.journal.EntryDocument;
import io.marketgate.market.MarketCode;
import io.marketgate.seal.Lane;
import io.marketgate.seal.Leaf;
import io.marketgate.seal.SealKeys;
import io.marketgate.seal.SealedCommit;
import io.marketgate.seal.SealedRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The lanes of one connection. A lane is of one day, so that a day is dropped or archived with whole lanes; a commit over
 * midnight is two. Not thread-safe.
 */
final class ConnectionChain {
    private final SealKeys keys;
    private @Nullable Lane current;

    ConnectionChain(SealKeys keys) {
        this.keys = keys;
    }

    /** What one transaction writes: for each day a commit. */
    record Draft(List<Part> parts) {}

    /**
     * A commit and what it names.
     *
     * @param lane that the commit continues
     * @param rows of the entries; they name no commit yet
     */
    record Part(Lane lane, SealedCommit commit, List<SealedRow> rows) {}

    /** The rows of these entries and of their commits. Nothing advances before {@link #committed}. */
    Draft draft(List<Pending> batch) {
        Map<LocalDate, List<Entry>> days = new TreeMap<>();
        for (Pending pending : batch) {
            Entry entry = pending.entry();
            days.computeIfAbsent(Partitions.dayOf(entry.at()), first -> new ArrayList<>())
                    .add(entry);
        }
        List<Part> parts = new ArrayList<>();
        days.forEach((day, entries) -> parts.add(part(lane(day), entries)));
        return new Draft(parts);
    }

    /** Continues behind a draft that is known to be committed. */
    void committed(Draft draft) {
        for (Part part : draft.parts()) {
            part.lane().committed(part.commit());
            current = part.lane();
        }
    }

    /** Ends the lanes with their connection, whose last commit may be of unknown outcome. */
    void end() {
        current = null;
    }

    private Lane lane(LocalDate day) {
        Lane lane = current;
        return lane != null && lane.day().equals(day) ? lane : new Lane(day);
    }

    private Part part(Lane lane, List<Entry> entries) {
        List<SealedRow> rows = new ArrayList<>(entries.size());
        List<Leaf> leaves = new ArrayList<>(entries.size());
        Instant latest = Instant.MIN;
        for (Entry entry : entries) {
            SealedRow row = row(entry);
            rows.add(row);
            leaves.add(row.leaf());
            latest = entry.at().isAfter(latest) ? entry.at() : latest;
        }
        return new Part(lane, SealedCommit.of(lane.next(leaves, latest), keys), rows);
    }

    private static SealedRow row(Entry entry) {
        MarketCode market = entry.market();
        return new SealedRow(
                entry.merchant().value(),
                entry.id(),
                market == null ? null : market.value(),
                entry.disposition().name(),
                StoredDocument.of(EntryDocument.of(entry)),
                null);
    }
}
