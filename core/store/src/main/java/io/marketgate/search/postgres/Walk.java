package io.marketgate.search.postgres;

import io.marketgate.journal.EntryIds;
import io.marketgate.search.FoundDecision;
import io.marketgate.search.SearchQuery;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One search, from the latest decision back. Decisions that many have are found among the latest rows by their key. For
 * others the index of terms is asked of the latest day, of the two before, of the four before those: few statements where
 * there is little to find, and few rows to sort where there is much.
 */
final class Walk {
    /** The latest rows of a merchant that are looked through before the index is asked. */
    private static final int LATEST = 2_000;
    /** Planning takes longer the more days a statement has. */
    private static final int MOST_DAYS = 64;

    private static final String BOUNDS = "merchant = ? and id >= ? and id < ?";
    private static final String ENDS = "select"
            + " (select id from decision_search where " + BOUNDS + " order by id limit 1),"
            + " (select id from decision_search where " + BOUNDS + " order by id desc limit 1)";

    private static final String UNFILTERED =
            "select " + SearchRows.SHOWN + " from decision_search where " + BOUNDS + " order by id desc limit ?";

    /** The inner limit holds the rows that are read, whatever is asked for. */
    private static final String AMONG_LATEST = "select " + SearchRows.SHOWN + " from (select " + SearchRows.SHOWN
            + ", terms from decision_search where " + BOUNDS + " order by id desc limit " + LATEST
            + ") latest where terms @> ?%s order by id desc limit ?";

    /** The merchant is compared as an expression, so that the plan is always by terms and never by the key. */
    private static final String BY_TERMS = "select " + SearchRows.SHOWN + " from decision_search"
            + " where merchant || '' = ? and id >= ? and id < ? and terms @> ?%s order by id desc limit ?";

    private static final String ONE_OF = " and terms && ?";

    private final Connection connection;
    private final SearchQuery query;
    private final long deadline;
    private final LongSupplier ticker;
    private final Set<Long> all;
    private final Set<Long> oneOf;
    /** What the present statement may take, or 0 before the first. */
    private long limitMillis;

    /**
     * A search that has not begun.
     *
     * @param connection in a transaction
     * @param deadline of the ticker
     */
    Walk(Connection connection, SearchQuery query, long deadline, LongSupplier ticker) {
        this.connection = connection;
        this.query = query;
        this.deadline = deadline;
        this.ticker = ticker;
        this.all = query.all();
        this.oneOf = query.oneOf();
    }

    @Nullable
    Instant searchableUntil() throws SQLException {
        limitTime();
        return Progress.read(connection).searchableUntil();
    }

    /** The latest that are wanted, as many as that at most. */
    List<FoundDecision> found(int most) throws SQLException {
        UUID lower = query.lower();
        UUID upper = query.upper();
        if (all.isEmpty() && oneOf.isEmpty()) {
            return select(UNFILTERED, lower, upper, most);
        }
        List<FoundDecision> found = select(AMONG_LATEST, lower, upper, most);
        if (found.size() >= most) {
            return found;
        }
        Span span = span(lower, upper);
        return span == null ? List.of() : byTerms(span, most);
    }

    /** From the first decision in question to the last, by their days. */
    private record Span(LocalDate first, LocalDate last) {}

    private List<FoundDecision> byTerms(Span span, int most) throws SQLException {
        List<FoundDecision> found = new ArrayList<>();
        LocalDate end = span.last().plusDays(1);
        for (int days = 1; found.size() < most && end.isAfter(span.first()); days = Math.min(2 * days, MOST_DAYS)) {
            LocalDate begin = end.minusDays(days);
            UUID lower = EntryIds.greater(query.lower(), floor(begin));
            UUID upper = EntryIds.lesser(query.upper(), floor(end));
            found.addAll(select(BY_TERMS, lower, upper, most - found.size()));
            end = begin;
        }
        return found;
    }

    private List<FoundDecision> select(String sql, UUID lower, UUID upper, int most) throws SQLException {
        limitTime();
        List<FoundDecision> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql.formatted(oneOf.isEmpty() ? "" : ONE_OF))) {
            int at = bounds(select, 1, lower, upper);
            if (!sql.equals(UNFILTERED)) {
                select.setArray(at++, connection.createArrayOf("int8", all.toArray()));
                if (!oneOf.isEmpty()) {
                    select.setArray(at++, connection.createArrayOf("int8", oneOf.toArray()));
                }
            }
            select.setInt(at, most);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(SearchRows.read(rows));
                }
            }
        }
        return found;
    }

    private @Nullable Span span(UUID lower, UUID upper) throws SQLException {
        limitTime();
        try (PreparedStatement select = connection.prepareStatement(ENDS)) {
            bounds(select, bounds(select, 1, lower, upper), lower, upper);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                UUID first = row.getObject(1, UUID.class);
                UUID last = row.getObject(2, UUID.class);
                return first == null || last == null ? null : new Span(day(first), day(last));
            }
        }
    }

    private int bounds(PreparedStatement statement, int at, UUID lower, UUID upper) throws SQLException {
        statement.setString(at, query.merchant().value());
        statement.setObject(at + 1, lower);
        statement.setObject(at + 2, upper);
        return at + 3;
    }

    /** Gives the next statements what is left of the time, whenever half of what they had is gone: each call is a round trip. */
    private void limitTime() throws SQLException {
        long left = Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - ticker.getAsLong()));
        if (2 * left > limitMillis && limitMillis > 0) {
            return;
        }
        try (PreparedStatement set = connection.prepareStatement("select set_config('statement_timeout', ?, true)")) {
            set.setString(1, Long.toString(left));
            set.execute();
        }
        limitMillis = left;
    }

    private static LocalDate day(UUID id) {
        return LocalDate.ofInstant(EntryIds.instantOf(id), ZoneOffset.UTC);
    }

    private static UUID floor(LocalDate day) {
        return EntryIds.floor(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
