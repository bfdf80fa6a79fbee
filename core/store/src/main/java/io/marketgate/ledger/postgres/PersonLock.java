package io.marketgate.ledger.postgres;

import io.marketgate.ledger.Person;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Finds and locks the row that a person counts under, in the transaction of a connection that reads what is committed. Plain
 * SQL: the row locks and the insert that does nothing on a conflict are what it is about.
 */
final class PersonLock {
    private static final String ADD = """
            insert into ledger_person (merchant, person, counted_as) values (?, ?, ?) on conflict do nothing
            """;
    private static final String READ = "select counted_as from ledger_person where merchant = ? and person = ?";
    private static final String LOCK = READ + " for update";
    private static final String MERGE =
            "update ledger_person set counted_as = ? where merchant = ? and (person = ? or counted_as = ?)";

    private final Connection connection;
    private final String merchant;

    PersonLock(Connection connection, String merchant) {
        this.connection = connection;
        this.merchant = merchant;
    }

    /** The hash a person counts under, or null if nothing was ever counted. Locks nothing. */
    @Nullable
    String find(Person person) throws SQLException {
        for (String hash : person.hashes()) {
            Row row = read(READ, hash);
            if (row != null) {
                return follow(hash, row);
            }
        }
        return null;
    }

    /**
     * Locks the row a person counts under, added if missing, and returns its hash. Of the hashes with several keys the oldest
     * key's is the one that counts, so that gates of which some know a newer key lock the same row.
     */
    String lock(Person person) throws SQLException {
        String oldest = added(person);
        while (true) {
            String counts = follow(oldest, null);
            Row locked = read(LOCK, counts);
            // It may have been merged while the lock was waited for.
            if (locked != null && locked.countedAs() == null) {
                return counts;
            }
        }
    }

    /** From now on counts one person as another, and returns the hash that counts both; null if that was so before. */
    @Nullable
    Merged merge(Person one, Person into) throws SQLException {
        String first = added(one);
        String second = added(into);
        while (true) {
            String from = follow(first, null);
            String to = follow(second, null);
            if (from.equals(to)) {
                return null;
            }
            // In the order of the hashes, so that two merges cannot wait for each other.
            boolean inOrder = from.compareTo(to) < 0;
            Row earlier = read(LOCK, inOrder ? from : to);
            Row later = read(LOCK, inOrder ? to : from);
            if (earlier != null && earlier.countedAs() == null && later != null && later.countedAs() == null) {
                write(MERGE, to, merchant, from, from);
                return new Merged(from, to);
            }
        }
    }

    /** Two hashes of which the first counts as the second from now on. */
    record Merged(String from, String into) {}

    private record Row(@Nullable String countedAs) {}

    private String added(Person person) throws SQLException {
        String oldest = person.hashes().get(0);
        for (String hash : person.hashes()) {
            write(ADD, merchant, hash, hash.equals(oldest) ? null : oldest);
        }
        return oldest;
    }

    private String follow(String hash, @Nullable Row known) throws SQLException {
        String counts = hash;
        Row row = known == null ? read(READ, hash) : known;
        while (row != null && row.countedAs() != null) {
            counts = row.countedAs();
            row = read(READ, counts);
        }
        return counts;
    }

    private @Nullable Row read(String statement, String hash) throws SQLException {
        try (PreparedStatement read = connection.prepareStatement(statement)) {
            read.setString(1, merchant);
            read.setString(2, hash);
            try (ResultSet found = read.executeQuery()) {
                return found.next() ? new Row(found.getString(1)) : null;
            }
        }
    }

    private void write(String statement, @Nullable String... values) throws SQLException {
        try (PreparedStatement write = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                write.setString(i + 1, values[i]);
            }
            write.executeUpdate();
        }
    }
}
