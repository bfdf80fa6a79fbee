package io.marketgate.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.marketgate.decision.Disposition;
import io.marketgate.decision.ReasonCode;
import io.marketgate.journal.Stage;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.product.Sku;
import io.marketgate.rule.RuleId;
import io.marketgate.search.SearchPage;
import io.marketgate.search.SearchQuery;
import io.marketgate.search.SearchQuery.Filter;
import io.marketgate.search.SearchableDecision;
import io.marketgate.search.postgres.StoredSearch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * How long a page of fifty found decisions takes, by each parameter and by pairs, common values and rare ones, and how large a
 * row is. Takes the URL of an empty database, or of one that an earlier run has filled, and the number of decisions over
 * ninety days.
 */
public final class SearchTimes {
    private static final int DAYS = 90;
    private static final int SEARCHES = 400;
    private static final int WARM = 40;
    private static final int PAGE = 50;
    private static final int COMMON = 3;

    private final StoredSearch search;
    private final long decisions;
    private final SplittableRandom random = new SplittableRandom(11);

    private SearchTimes(StoredSearch search, long decisions) {
        this.search = search;
        this.decisions = decisions;
    }

    public static void main(String[] args) throws Exception {
        long decisions = Long.parseLong(args[1]);
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setURL(args[0]);
        Flyway.configure().dataSource(database).load().migrate();
        AgroalDataSourceConfigurationSupplier pool = new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(
                        one -> one.maxSize(1).connectionFactoryConfiguration(url -> url.jdbcUrl(args[0])));
        try (Connection connection = database.getConnection();
                AgroalDataSource pooled = AgroalDataSource.from(pool)) {
            if (count(connection, "select count(*) from (select 1 from decision_search limit 1) one") == 0) {
                fill(connection, decisions);
            }
            long bytes = count(
                    connection, "select sum(pg_total_relation_size(relid)) from pg_partition_tree('decision_search')");
            System.out.printf("%d bytes a decision, indexes included%n", bytes / decisions);
            SearchTimes times =
                    new SearchTimes(new StoredSearch(pooled, Duration.ofSeconds(30), System::nanoTime), decisions);
            times.questions().forEach(times::measure);
        }
    }

    /** What is asked, by a name. */
    private Map<String, Function<SplittableRandom, Filter>> questions() {
        Map<String, Function<SplittableRandom, Filter>> asked = new LinkedHashMap<>();
        asked.put("nothing", any -> Filter.NONE);
        asked.put("cart", any -> filter("cart", SearchableSample.cart(any.nextLong(decisions / 2))));
        asked.put("common SKU", any -> filter("sku", SearchableSample.sku(any.nextInt(COMMON))));
        asked.put("middling SKU", any -> filter("sku", SearchableSample.sku(100 + any.nextInt(900))));
        asked.put("rare SKU", any -> filter("sku", SearchableSample.sku(90_000 + any.nextInt(10_000))));
        asked.put("unknown SKU", any -> filter("sku", "NONE-" + any.nextInt(1_000)));
        asked.put("common rule", any -> filter("rule", SearchableSample.rule(any.nextInt(COMMON))));
        asked.put("rare rule", any -> filter("rule", SearchableSample.rule(500 + any.nextInt(100))));
        asked.put("code", any -> filter("code", any(any)));
        asked.put("storefront", any -> filter("storefront", SearchableSample.storefront(any.nextInt(9))));
        asked.put("verdict", any -> filter("verdict", "BLOCK"));
        asked.put("disposition", any -> filter("disposition", "BLOCK"));
        asked.put("rare disposition", any -> filter("disposition", "SPLIT"));
        asked.put("stage", any -> filter("stage", "CART"));
        asked.put("rare stage", any -> filter("stage", "RENEWAL"));
        asked.put("market", any -> filter("market", "JP"));
        asked.put(
                "common SKU and verdict",
                any -> with("REDIRECT", filter("sku", SearchableSample.sku(any.nextInt(COMMON)))));
        asked.put(
                "rare SKU and verdict",
                any -> with("REDIRECT", filter("sku", SearchableSample.sku(50_000 + any.nextInt(50_000)))));
        asked.put(
                "common rule and storefront",
                any -> at(any.nextInt(9), filter("rule", SearchableSample.rule(any.nextInt(COMMON)))));
        asked.put(
                "rare rule and rare storefront",
                any -> at(8, filter("rule", SearchableSample.rule(500 + any.nextInt(100)))));
        asked.put(
                "middling SKU and storefront",
                any -> at(any.nextInt(9), filter("sku", SearchableSample.sku(100 + any.nextInt(900)))));
        asked.put(
                "code and common rule",
                any -> coded(any(any), filter("rule", SearchableSample.rule(any.nextInt(COMMON)))));
        asked.put("rare code and rare storefront", any -> coded("RULE_ERROR", at(8, Filter.NONE)));
        return asked;
    }

    private static String any(SplittableRandom random) {
        return ReasonCode.values()[random.nextInt(ReasonCode.values().length)].name();
    }

    private static Filter filter(String name, String value) {
        return new Filter(
                name.equals("market") ? Set.of(new MarketCode(value)) : Set.of(),
                name.equals("storefront") ? new StorefrontId(value) : null,
                name.equals("cart") ? value : null,
                name.equals("sku") ? new Sku(value) : null,
                name.equals("rule") ? new RuleId(value) : null,
                name.equals("code") ? ReasonCode.valueOf(value) : null,
                name.equals("verdict") ? value : null,
                name.equals("disposition") ? Disposition.valueOf(value) : null,
                name.equals("stage") ? Stage.valueOf(value) : null,
                null);
    }

    private static Filter with(String verdict, Filter filter) {
        return new Filter(Set.of(), null, null, filter.sku(), null, null, verdict, null, null, null);
    }

    private static Filter at(int storefront, Filter filter) {
        StorefrontId where = new StorefrontId(SearchableSample.storefront(storefront));
        return new Filter(Set.of(), where, null, filter.sku(), filter.rule(), null, null, null, null, null);
    }

    private static Filter coded(String code, Filter filter) {
        return new Filter(
                Set.of(),
                filter.storefront(),
                null,
                null,
                filter.rule(),
                ReasonCode.valueOf(code),
                null,
                null,
                null,
                null);
    }

    private void measure(String name, Function<SplittableRandom, Filter> question) {
        for (int i = 0; i < WARM; i++) {
            find(question);
        }
        double[] millis = new double[SEARCHES];
        long found = 0;
        for (int i = 0; i < SEARCHES; i++) {
            long begin = System.nanoTime();
            found += find(question).decisions().size();
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf(
                "%-32s found %4.1f, p50 %6.1f ms, p99 %6.1f ms, most %6.1f ms%n",
                name,
                (double) found / SEARCHES,
                millis[SEARCHES / 2],
                millis[SEARCHES * 99 / 100],
                millis[SEARCHES - 1]);
    }

    private SearchPage find(Function<SplittableRandom, Filter> question) {
        return search.find(
                new SearchQuery(SearchableSample.merchant(0), null, null, question.apply(random), null, PAGE));
    }

    private static void fill(Connection connection, long decisions) throws SQLException, IOException {
        SearchableSample sample = new SearchableSample();
        ObjectMapper json = new ObjectMapper();
        Instant end = Clock.systemUTC().instant().truncatedTo(ChronoUnit.DAYS);
        Instant begin = end.minus(DAYS, ChronoUnit.DAYS);
        long apart = Duration.between(begin, end).toMillis() * 1_000 / decisions;
        for (int day = 0; day < DAYS; day++) {
            LocalDate made = LocalDate.ofInstant(begin, ZoneOffset.UTC).plusDays(day);
            execute(connection, "select search_make_day('" + made + "')");
        }
        // Filled at once, the index takes a fraction of the time that it takes row by row.
        execute(connection, "drop index decision_search_terms");
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy decision_search (merchant, id, market, summary, terms) from stdin");
        for (long i = 0; i < decisions; i++) {
            SearchableDecision next = sample.next(i, begin.plusMillis(i * apart / 1_000));
            String row = next.merchant() + "\t" + next.shown().id() + "\t"
                    + next.shown().market() + "\t"
                    + json.writeValueAsString(next.shown().summary()) + "\t{"
                    + next.terms().stream().map(Object::toString).collect(Collectors.joining(",")) + "}\n";
            byte[] bytes = row.getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
        }
        copy.endCopy();
        execute(connection, "set maintenance_work_mem = '256MB'");
        execute(
                connection,
                "create index decision_search_terms on decision_search using gin (terms) with (fastupdate = off)");
        execute(connection, "vacuum analyze decision_search");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long count(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
