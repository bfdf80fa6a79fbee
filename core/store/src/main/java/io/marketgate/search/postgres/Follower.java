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
import java.util.Collections;
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

    private final Set<UUID> followed = new HashSet<>();

    /**
     * Adds what was committed and is not in the projection. Each step is a transaction of its own, so an end in between
     * loses only time. In auto-commit.
     *
     * @param until where the pass before ended
     */
    void follow(Connection connection, Instant until) throws SQLException {
        UUID from = EntryIds.floor(until.minus(OVERLAP));
        List<UUID> seen = ids(connection, from);
        followed.retainAll(Set.copyOf(seen));
        List<UUID> fresh = seen.stream().filter(id -> !followed.contains(id)).toList();
        Set<Key> keys = new TreeSet<>();
        List<UUID> taken = new ArrayList<>();
        for (int first = 0; first < fresh.size(); first += COMMITS_AT_ONCE) {
            List<UUID> some = fresh.subList(first, Math.min(fresh.size(), first + COMMITS_AT_ONCE));
            for (SealedCommit commit : commits(connection, some)) {
                commit.commit().leaves().forEach(leaf -> keys.add(new Key(leaf.merchant(), leaf.id())));
                if (keys.size() >= ROWS_AT_ONCE) {
                    Projection.add(connection, keys);
                    keys.clear();
                }
            }
            taken.addAll(some);
        }
        Projection.add(connection, keys);
        followed.addAll(taken);
    }

    /** Reads no document: most of these commits were followed before. */
    private static List<UUID> ids(Connection connection, UUID from) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement("select id from journal where merchant = '' and id >= ? order by id")) {
            select.setObject(1, from);
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
        return Collections.unmodifiableList(commits);
    }
}
