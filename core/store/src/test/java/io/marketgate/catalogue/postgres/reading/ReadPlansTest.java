package io.marketgate.catalogue.postgres.reading;

import static io.marketgate.catalogue.Samples.ACME;
import static io.marketgate.catalogue.Samples.NOON;
import static io.marketgate.catalogue.Samples.SG;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.catalogue.CatalogueApplication;
import io.marketgate.catalogue.CatalogueEditor;
import io.marketgate.catalogue.CatalogueHistory;
import io.marketgate.catalogue.CatalogueReading;
import io.marketgate.catalogue.Ending;
import io.marketgate.catalogue.EvidenceFilter;
import io.marketgate.catalogue.EvidenceFilter.Status;
import io.marketgate.catalogue.Expiring;
import io.marketgate.catalogue.Head;
import io.marketgate.catalogue.Resource;
import io.marketgate.catalogue.Samples;
import io.marketgate.catalogue.live.ReadOutcome;
import io.marketgate.catalogue.postgres.Database;
import io.marketgate.catalogue.postgres.payload.Payload;
import io.marketgate.catalogue.postgres.trail.TrailStatements;
import io.marketgate.evidence.Evidence;
import io.marketgate.evidence.EvidenceType;
import io.marketgate.evidence.Validity;
import io.marketgate.market.Channel;
import io.marketgate.merchant.PartnerId;
import io.marketgate.product.Sku;
import io.marketgate.seal.postgres.CatalogueStatements;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Reads of the catalogue go by index, whatever it holds: here 100,000 changes, 100,000 rows of SKUs, and one SKU with
 * 250 versions of itself, of a paper and of its eligibility. Bounds are pages of 8 KiB and some times what was measured.
 */
@QuarkusTest
@TestProfile(CatalogueApplication.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadPlansTest {
    private static final Sku HOT = new Sku("HOT");
    private static final long NEWEST = 100_000;
    private static final Set<String> LARGE = Set.of("change", "change_entry", "sku", "evidence", "eligibility");
    private static final Pattern PARAMETER = Pattern.compile(
            "(?:(\\w+)\\)?(?:\\s*(?:<=|>=|<>|=|<|>)\\s*| in \\())\\?(?:,\\?)*|offset \\? rows|fetch first \\? rows");

    @Inject
    Database database;

    @Inject
    CatalogueHistory history;

    @Inject
    @All
    List<Expiring> expiring;

    private CatalogueEditor editor;

    /** Analyzes changes first: the connection may look for those that rows name as in the tiny table of a test before. */
    @BeforeAll
    void fill() {
        editor = database.editor();
        database.empty();
        String product = quoted(Payload.write(Samples.product(HOT, "Patch")), "HOT");
        String merchant = quoted(Payload.write(Samples.merchant(ACME)), "acme");
        String paper = quoted(Payload.write(ending(Samples.evidence("NAME", HOT))), "NAME");
        String period = quoted(Payload.write(Samples.suspended(HOT, NOON, null, Channel.DOMESTIC)), "HOT");
        database.execute("""
                create function made(n bigint) returns uuid language sql immutable
                    as $$ select ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$;
                create function owner(n bigint) returns text language sql immutable
                    as $$ select case when n %% 10 = 0 then 'acme' else 'm' || n %% 9 end $$;
                insert into change (id, revision, merchant, author, at)
                    select made(n), n, owner(n), 'staff', timestamptz '2026-01-01' + n * interval '1 minute'
                    from generate_series(1, 100000) n;
                analyze change;
                insert into change_entry (change, position, resource, merchant, name, sku, before, after)
                    select id, 0, 'sku', merchant, 'S-' || revision %% 20000, 'S-' || revision %% 20000, '{}', '{}' from change;
                insert into merchant (id, merchant, name, payload, opened_by)
                    select gen_random_uuid(), 'acme', 'acme', %4$s, made(1);
                insert into sku (id, merchant, name, payload, opened_by, closed_by, product_class, title)
                    select gen_random_uuid(), owner(s), 'S-' || s, replace(%1$s, 'HOT', 'S-' || s), made(v * 20000 + s),
                        case when v < 4 then made((v + 1) * 20000 + s) end, 'OTC_DRUG', 'Patch'
                    from generate_series(1, 20000) s, generate_series(0, 4) v;
                insert into sku (id, merchant, name, payload, opened_by, closed_by, product_class, title)
                    select gen_random_uuid(), 'acme', 'HOT', %1$s, made(v * 400),
                        case when v < 250 then made((v + 1) * 400) end, 'OTC_DRUG', 'Patch' from generate_series(1, 250) v;
                insert into evidence (id, merchant, name, type, scope, sku, market, valid_to, payload, opened_by, closed_by)
                    select gen_random_uuid(), 'acme', 'HOT-E', 'PRODUCT_LISTING', 'PRODUCT', 'HOT', 'SG', '2027-01-01',
                        replace(%2$s, 'NAME', 'HOT-E'), made(v * 400 - 1), case when v < 250 then made((v + 1) * 400 - 1) end
                    from generate_series(1, 250) v;
                insert into evidence (id, merchant, name, type, scope, sku, partner, market, valid_to, payload, opened_by, closed_by)
                    select gen_random_uuid(), owner(e), 'E-' || e, 'PRODUCT_LISTING', 'PRODUCT', 'S-' || e %% 20000 + 1, null,
                        case when e %% 3 = 0 then 'SG' else 'JP' end, timestamptz '2026-01-01' + e * interval '1 hour',
                        replace(%2$s, 'NAME', 'E-' || e), made(e), case when e %% 7 = 0 then made(e + 1000) end
                    from generate_series(1, 60000) e;
                insert into evidence (id, merchant, name, type, scope, partner, valid_to, payload, opened_by)
                    select gen_random_uuid(), 'acme', 'L-' || l, 'PHARMACY_LICENCE', 'PARTNER', 'p' || l, '2027-01-01',
                        replace(%2$s, 'NAME', 'L-' || l), made(l) from generate_series(1, 50) l;
                insert into eligibility (id, merchant, name, sku, market, status, effective_from, effective_to, payload,
                        opened_by, closed_by)
                    select gen_random_uuid(), 'acme', 'HOT SG', 'HOT', 'SG', 'SUSPENDED', '2026-01-01', '2027-01-01', %3$s,
                        made(v * 400 - 2), case when v < 250 then made((v + 1) * 400 - 2) end from generate_series(1, 250) v;
                insert into eligibility (id, merchant, name, sku, market, status, effective_from, payload, opened_by)
                    select gen_random_uuid(), owner(s), 'S-' || s || ' SG', 'S-' || s, 'SG', 'SUSPENDED', '2026-01-01',
                        replace(%3$s, 'HOT', 'S-' || s), made(s) from generate_series(1, 20000) s;
                update revision set revision = 100000, head = made(100000);
                drop function made;
                drop function owner;
                analyze;
                """.formatted(product, paper, period, merchant));
    }

    private static Evidence ending(Evidence of) {
        Validity validity = new Validity(null, NOON.plus(Duration.ofDays(40)));
        return new Evidence(of.id(), of.type(), of.about(), of.market(), of.reference(), of.attributes(), validity);
    }

    /** Deleting so much row by row, as other tests do, takes longer than all of them. */
    @AfterAll
    void clear() {
        database.execute("truncate change cascade");
        database.empty();
    }

    private static String quoted(String payload, String blank) {
        assertThat(payload).contains(blank);
        return "'" + payload.replace("'", "''") + "'";
    }

    @Test
    void aDossierWithAHistoryCostsNoMoreThanOneWithout() throws Exception {
        Head head = head();
        Plan hot = dossier(head, "HOT");
        Plan plain = dossier(head, "S-10");

        assertThat(hot.scanned()).as(hot.text()).doesNotContainAnyElementsOf(LARGE);
        assertThat(hot.buffers())
                .as(hot.text())
                .isLessThan(plain.buffers() + 50)
                .isLessThan(120);
    }

    /** A replica that is behind for a moment, and a replay. */
    @Test
    void aDossierOfThePastGoesByIndex() throws Exception {
        for (long revision : List.of(NEWEST - 1, NEWEST - 100, NEWEST / 2, 1_000L)) {
            Head head = new Head(head().epoch(), revision, change(revision));
            Plan plan = dossier(head, "HOT");

            assertThat(plan.scanned()).as(plan.text()).doesNotContainAnyElementsOf(LARGE);
            assertThat(plan.buffers()).as(plan.text()).isLessThan(9_000);
        }
    }

    @Test
    void aDifferenceGoesByIndex() throws Exception {
        try (Connection connection = database.dataSource().getConnection()) {
            Plan plan = Plan.of(connection, DeltaQuery.SQL, statement -> {
                statement.setLong(1, NEWEST - 5);
                statement.setLong(2, NEWEST);
            });

            assertThat(plan.scanned()).as(plan.text()).doesNotContainAnyElementsOf(LARGE);
            assertThat(plan.buffers()).as(plan.text()).isLessThan(60);
        }
    }

    @Test
    void staffsReadsOfThePresentGoByIndex() {
        readsByIndex(editor, 900);
    }

    @Test
    void staffsReadsOfThePastGoByIndex() {
        readsByIndex(history.as(history.of(NEWEST)), 6_000);
        readsByIndex(history.as(history.of(NEWEST / 2)), 12_000);
    }

    private void readsByIndex(CatalogueReading reading, long bound) {
        byIndex(() -> reading.find(ACME, Resource.SKU, HOT), Map.of("name", "HOT"), bound);
        byIndex(() -> reading.find(ACME, Resource.EVIDENCE, "HOT-E"), Map.of("name", "HOT-E"), bound);
        byIndex(() -> reading.list(ACME, Resource.SKU, "HO", 100), Map.of("name", "HO"), bound);
        byIndex(() -> reading.list(ACME, Resource.EVIDENCE, "HO", 100), Map.of("name", "HO"), bound);
        byIndex(() -> reading.eligibility(ACME, HOT), Map.of(), bound);
        byIndex(() -> reading.eligibility(ACME, HOT, SG), Map.of(), bound);
        byIndex(() -> reading.evidence(ACME, filter(HOT, null, null), null, 100), Map.of("name", ""), bound);
        byIndex(
                () -> reading.evidence(
                        ACME, new EvidenceFilter(null, new PartnerId("p7"), null, null, null, NOON), null, 100),
                Map.of("name", ""),
                bound);
        byIndex(
                () -> reading.evidence(ACME, filter(null, "PRODUCT_LISTING", null), null, 100),
                Map.of("name", "", "type", "PRODUCT_LISTING"),
                bound);
        for (Status status : Status.values()) {
            byIndex(() -> reading.evidence(ACME, filter(null, null, status), null, 100), Map.of("name", ""), bound * 8);
        }
    }

    private static EvidenceFilter filter(Sku sku, String type, Status status) {
        return new EvidenceFilter(sku, null, null, type == null ? null : new EvidenceType(type), status, NOON);
    }

    @Test
    void theTrailGoesByIndex() {
        byIndex(TrailStatements.changes(ACME, NEWEST - 500, 100), 1_000);
        byIndex(TrailStatements.changes(ACME, 0, 100), 1_000);
        byIndex(TrailStatements.changesBefore(ACME, Long.MAX_VALUE, 100), 1_000);
        byIndex(TrailStatements.changesBefore(ACME, NEWEST - 500, 100), 1_000);
        byIndex(() -> history.at(NOON), Map.of(), 20);
        byIndex(() -> history.of(NEWEST / 2), Map.of(), 20);
    }

    @Test
    void authorsGoByIndexHoweverManyVersionsThereAre() {
        for (long revision : List.of(NEWEST, NEWEST / 2)) {
            TrailStatements.authorship(ACME, "HOT-E", HOT, revision).forEach(statement -> byIndex(statement, 3_000));
        }
    }

    @Test
    void whatADecisionReadsIsComparedByIndex() {
        for (long revision : List.of(NEWEST, NEWEST / 2)) {
            CatalogueStatements.readBy(ACME, HOT, revision).forEach(statement -> byIndex(statement, 20_000));
        }
    }

    @Test
    void whatEndsIsFoundByIndex() {
        Ending.Query soon = new Ending.Query(NOON, NOON.plus(Duration.ofDays(90)), Set.of(SG));
        Ending.Place begin = Ending.Place.behind(NOON);
        expiring.forEach(source -> {
            byIndex(() -> source.list(ACME, soon, begin, 101), Map.of("name", ""), 1_500);
            byIndex(() -> source.count(ACME, soon), Map.of(), 1_500);
            byIndex(() -> source.count(null, soon), Map.of(), 4_000);
        });
    }

    private Plan dossier(Head head, String sku) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            return Plan.of(
                    connection,
                    DossierQuery.SQL,
                    statement -> DossierQuery.bind(
                            statement, head, ACME, connection.createArrayOf("varchar", new Object[] {sku})));
        }
    }

    private Head head() {
        return ((ReadOutcome.Whole) database.source().read(null)).head();
    }

    private UUID change(long revision) {
        return database.source().at(revision).head().change();
    }

    /** Runs a read, and every statement of it once more, to see its plan. */
    private void byIndex(Runnable read, Map<String, Object> values, long bound) {
        for (String sql : RecordedStatements.of(read)) {
            try (Connection connection = database.dataSource().getConnection()) {
                Plan plan = Plan.of(connection, filledIn(sql, values), none -> {});

                assertThat(plan.scanned()).as(plan.text()).doesNotContainAnyElementsOf(LARGE);
                assertThat(plan.buffers()).as(plan.text()).isLessThan(bound);
            } catch (SQLException refused) {
                throw new IllegalStateException(sql, refused);
            }
        }
    }

    private void byIndex(TrailStatements statement, long bound) {
        try (Connection connection = database.dataSource().getConnection()) {
            Plan plan = Plan.of(connection, statement.sql(), statement.binding()::bind);

            assertThat(plan.scanned()).as(plan.text()).doesNotContainAnyElementsOf(LARGE);
            assertThat(plan.buffers()).as(plan.text()).isLessThan(bound);
        } catch (SQLException refused) {
            throw new IllegalStateException(statement.sql(), refused);
        }
    }

    /** The statement with values in place of its parameters, which are known by the columns they are compared with. */
    private static String filledIn(String sql, Map<String, Object> values) {
        Matcher matcher = PARAMETER.matcher(sql);
        return matcher.replaceAll(found -> {
            String whole = found.group();
            if (found.group(1) == null) {
                return whole.replace("?", whole.startsWith("offset") ? "0" : "101");
            }
            String column = found.group(1);
            Object value = values.containsKey(column) ? values.get(column) : usual(column);
            String all = IntStream.rangeClosed(
                            0, whole.length() - whole.replace(",", "").length())
                    .mapToObj(i -> literal(value, i))
                    .reduce((one, other) -> one + "," + other)
                    .orElseThrow();
            return Matcher.quoteReplacement(whole.substring(0, whole.indexOf('?')) + all);
        });
    }

    private static String literal(Object value, int i) {
        return value instanceof List<?> list ? "'" + list.get(i % list.size()) + "'" : "'" + value + "'";
    }

    private static Object usual(String column) {
        return switch (column) {
            case "merchant" -> "acme";
            case "sku" -> "HOT";
            case "market" -> "SG";
            case "partner" -> "p7";
            case "revision", "closed_by" -> NEWEST / 2;
            case "valid_from", "at" -> NOON;
            case "valid_to", "effective_to" -> NOON.plus(Duration.ofDays(90));
            case "scope" -> List.of("PRODUCT", "SELLER", "LOT");
            case "change" -> "00000000-0000-7000-8000-0000000186a0";
            default -> throw new IllegalArgumentException("no value is known for `" + column + "`");
        };
    }
}
