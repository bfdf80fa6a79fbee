package io.marketgate.search.postgres;

import io.marketgate.journal.EntryIds;
import io.marketgate.seal.SealedCommit;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Follows the journal's commits. A commit is visible as a whole, and its row names the rows that it wrote, so what was
 * followed is a set of commits. Their ids hold about the time of the commit, but replicas commit out of their order: each
 * pass looks back by {@link #OVERLAP} and takes what is new there. What comes later than that, or was written before
 * commits had rows, is found when its day is compared. Not thread-safe.
 */
final class Follower {
    /**
     * How much later than its decisions a commit may be seen. A decision is answered within the journal's timeout of its
     * instant, of two seconds; the rest is for the clocks of replicas.
     */
    static final Duration OVERLAP = Duration.ofMinutes(2);

    /** Rows of one transaction, about; a commit has at most 512. */
    private static final int ROWS_AT_ONCE = 500;
    /** Documents in memory at a time are those of a few commits. */
    private static final int COMMITS_AT_ONCE = 64;

    /** Ids of commits that are read at a time, for a projector that has not worked for long. */
    private static final int IDS_AT_ONCE = 20_000;

    /** The commits since {@link #OVERLAP} before the last pass. */
    private Set<UUID> followed = Set.of();

    /**
     * Adds what was committed and is not in the projection. Each step is a transaction of its own, so an end in between
     * loses only time. In auto-commit.
     *
     * @param until where the pass before ended
     * @param now where this one ends, by the same clock
     */
    void follow(Connection connection, Instant until, Instant now) throws SQLException {
        Set<UUID> seen = new HashSet<>();
        UUID after = EntryIds.floor(until.minus(OVERLAP));
        List<UUID> ids = ids(connection, after);
        while (!ids.isEmpty()) {
            add(connection, ids.stream().filter(id -> !followed.contains(id)).toList());
            ids.stream()
                    .filter(id -> !EntryIds.instantOf(id).isBefore(now.minus(OVERLAP)))
                    .forEach(seen::add);
            after = ids.get(ids.size() - 1);
            ids = ids.size() < IDS_AT_ONCE ? List.of() : ids(connection, after);
        }
        followed = seen;
    }

    private static void add(Connection connection, List<UUID> fresh) throws SQLException {
        Set<Key> keys = new TreeSet<>();
        for (int first = 0; first < fresh.size(); first += COMMITS_AT_ONCE) {
            List<UUID> some = fresh.subList(first, Math.min(fresh.size(), first + COMMITS_AT_ONCE));
            for (SealedCommit commit : commits(connection, some)) {
                commit.commit().leaves().forEach(leaf -> keys.add(new Key(leaf.merchant(), leaf.id())));
                if (keys.size() >= ROWS_AT_ONCE) {
                    Projection.add(connection, keys);
                    keys.clear();
                }
            }
        }
        Projection.add(connection, keys);
    }

    /** Reads no document: most of these commits were followed before. */
    private static List<UUID> ids(Connection connection, UUID after) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select id from journal where merchant = '' and id > ? order by id limit ?")) {
            select.setObject(1, after);
            select.setInt(2, IDS_AT_ONCE);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return ids;
    }

    /** Passes over what is no commit: its rows, if there are any, are found when their day is compared. */
    private static List<SealedCommit> commits(Connection connection, List<UUID> ids) throws SQLException {
        List<SealedCommit> commits = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select document from journal" + " where merchant = '' and id = any (?) and id between ? and ?")) {
            select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            select.setObject(2, ids.get(0));
            select.setObject(3, ids.get(ids.size() - 1));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    try {
                        commits.add(SealedCommit.read(rows.getBytes(1)));
                    } catch (IllegalArgumentException noCommit) {
                        // Verification reports it.
                    }
                }
            }
        }
        return commits;
    }
}
