package io.marketgate.journal.postgres;

import io.marketgate.journal.Entry;
import io.marketgate.journal.EntryDocument;
import io.marketgate.market.MarketCode;
import io.marketgate.seal.Lane;
import io.marketgate.seal.Leaf;
import io.marketgate.seal.SealKeys;
import io.marketgate.seal.SealedCommit;
import io.marketgate.seal.SealedRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
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

    /**
     * What one transaction writes.
     *
     * @param rows the entries' and the commits', for {@link CopyRows#COMMAND}
     * @param commits one for each day, by the lane that it continues
     */
    record Draft(byte[] rows, Map<Lane, SealedCommit> commits) {}

    /** The rows of these entries and of their commits. Nothing advances before {@link #committed}. */
    Draft draft(List<Pending> batch) {
        Map<LocalDate, List<Entry>> days = new TreeMap<>();
        for (Pending pending : batch) {
            Entry entry = pending.entry();
            days.computeIfAbsent(Partitions.dayOf(entry.at()), first -> new ArrayList<>())
                    .add(entry);
        }
        CopyRows rows = new CopyRows(batch.size() + days.size());
        Map<Lane, SealedCommit> commits = new LinkedHashMap<>();
        days.forEach((day, entries) -> {
            Lane lane = lane(day);
            commits.put(lane, add(rows, lane, entries));
        });
        return new Draft(rows.end(), commits);
    }

    /** Continues behind a draft that is known to be committed. */
    void committed(Draft draft) {
        draft.commits().forEach((lane, commit) -> {
            lane.committed(commit);
            current = lane;
        });
    }

    /** Ends the lanes with their connection, whose last commit may be of unknown outcome. */
    void end() {
        current = null;
    }

    private Lane lane(LocalDate day) {
        Lane lane = current;
        return lane != null && lane.day().equals(day) ? lane : new Lane(day);
    }

    /** Each row is written at once and let go, since a group of them is larger than what a processor caches. */
    private SealedCommit add(CopyRows rows, Lane lane, List<Entry> entries) {
        UUID id = lane.nextId(
                entries.stream().map(Entry::at).max(Comparator.naturalOrder()).orElseThrow());
        List<Leaf> leaves = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            SealedRow row = row(entry);
            leaves.add(row.leaf());
            rows.add(row, id);
        }
        SealedCommit sealed = SealedCommit.of(lane.next(id, leaves), keys);
        rows.add(sealed);
        return sealed;
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
