package io.marketgate.seal.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.catalogue.Author;
import io.marketgate.catalogue.CatalogueEditor;
import io.marketgate.catalogue.Expectation;
import io.marketgate.catalogue.Resource;
import io.marketgate.catalogue.Samples;
import io.marketgate.catalogue.WriteOutcome;
import io.marketgate.evidence.Evidence;
import io.marketgate.market.Channel;
import io.marketgate.merchant.Eligibility;
import io.marketgate.merchant.MerchantId;
import io.marketgate.product.Sku;
import io.marketgate.rule.RuleId;
import io.marketgate.seal.catalogue.CatalogueReport;
import io.marketgate.seal.catalogue.CatalogueReport.Outcome;
import io.marketgate.seal.catalogue.CatalogueTrail;
import io.marketgate.seal.catalogue.Comparison;
import io.marketgate.seal.catalogue.MemberDifference;
import io.marketgate.seal.catalogue.RowDifference;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Alters rows of the catalogue by SQL, each of a merchant of its own, so that nothing is to be mended. */
@QuarkusTest
@TestProfile(TamperedTrailTest.OwnDatabase.class)
class TamperedCatalogueTest {
    private static final Sku PATCH = new Sku("PATCH-1");
    private static final String RULE =
            "{\"id\":\"HOUSE-1\",\"forbid\":\"No patches.\",\"for\":{\"class\":\"OTC_DRUG\"}}";
    private static final Sku OTHER = new Sku("OTHER-1");

    @Inject
    CatalogueEditor editor;

    @Inject
    CatalogueTrail trail;

    @Inject
    DataSource dataSource;

    private final MerchantId merchant = new MerchantId("m-" + UUID.randomUUID());
    private long newest;

    @BeforeEach
    void fillACatalogue() {
        put(Resource.MERCHANT, Samples.merchant(merchant));
        put(Resource.STOREFRONT, Samples.storefront("shop"));
        put(Resource.PARTNER, Samples.partner("siam"));
        put(Resource.SKU, Samples.product(OTHER, "Another patch"));
        put(Resource.EVIDENCE, Samples.evidence("e-other", OTHER));
        long first = put(Resource.SKU, Samples.product(PATCH, "Patch"));
        put(Resource.SKU, Samples.product(PATCH, "Cooling patch"), Expectation.of(first));
        put(Resource.EVIDENCE, Samples.evidence("e-product", PATCH));
        put(Resource.EVIDENCE, Samples.licence("e-licence", "siam"));
        put(Resource.POLICY_RULE, Samples.rule("HOUSE-1", RULE));
        put(Resource.RATE_TABLE, Samples.rates("november", "7.1"));
        put(Resource.API_KEY, Samples.key("k" + UUID.randomUUID(), "shop"));
        suspend(
                Samples.suspended(PATCH, Samples.NOON, Samples.NOON.plusSeconds(60), Channel.DOMESTIC),
                Expectation.none());
        newest = suspend(
                Samples.suspended(PATCH, Samples.NOON.plusSeconds(600), null, Channel.DOMESTIC),
                Expectation.of(newest));
    }

    @Test
    void anUntouchedCatalogueIsClean() {
        CatalogueReport report = trail.verify(merchant);

        assertThat(report.rows().differences()).isEmpty();
        assertThat(report.trail().flaws()).isEmpty();
        assertThat(report.outcome()).isEqualTo(Outcome.CLEAN);
        assertThat(report.rows().rows()).isEqualTo(14 + editor.packs().size());
        assertThat(report.trail().changes()).isGreaterThanOrEqualTo(14);
        assertThat(report.revision()).isEqualTo(editor.revision());
        assertThat(report.kids()).hasSize(1);
    }

    @Test
    void aDecisionReadsTheRowsThatStood() {
        Comparison read = read(newest);

        assertThat(read.isClean()).isTrue();
        assertThat(read.rows()).isEqualTo(10 + editor.packs().size());
        assertThat(read.revisions()).as("packs are one change").hasSize(9 + 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update partner set payload = replace(payload, 'SG', 'TH')         | ALTERED partner/siam [/markets ["SG"] ["TH"]]
            update partner set payload = replace(payload, '"id":', '"id": ')  | ALTERED partner/siam [ null null]
            update partner set payload = 'no json'                            | ALTERED partner/siam [ null null]
            update partner set name = 'siem'                                  | MISSING partner/siam [] ADDED partner/siem []
            update partner set closed_by = opened_by                          | ALTERED partner/siam [closed_by null 3]
            delete from partner                                               | MISSING partner/siam []
            update storefront set payload = replace(payload, 'CROSS_BORDER', 'DOMESTIC') | ALTERED storefront/shop [/kind "CROSS_BORDER" "DOMESTIC"]
            update storefront set kind = 'DOMESTIC'                           | ALTERED storefront/shop [kind "CROSS_BORDER" "DOMESTIC"]
            update merchant set payload = replace(payload, 'BY_RULE', 'EXPLICIT') | ALTERED merchant/m [/eligibility "BY_RULE" "EXPLICIT"]
            update rate_table set payload = replace(payload, '7.1', '6.1')    | ALTERED rate_table/november [/perUnit/USD 7.1 6.1]
            update rate_table set day = day + 30                              | ALTERED rate_table/november [day "2026-11-01" "2026-12-01"]
            update policy_rule set payload = replace(payload, 'No patches', 'No plasters') | ALTERED policy_rule/HOUSE-1 [/forbid "No patches." "No plasters."]
            update sku set payload = replace(payload, 'OTC', 'FREE') where name = 'PATCH-1' and closed_by is null | ALTERED sku/PATCH-1 [/productClass "OTC_DRUG" "FREE_DRUG"]
            update sku set title = 'No patch' where name = 'PATCH-1' and closed_by is null | ALTERED sku/PATCH-1 [title "Cooling patch" "No patch"]
            update evidence set payload = replace(payload, 'N-1', 'N-2') where name = 'e-product' | ALTERED evidence/e-product [/number "N-1" "N-2"]
            update evidence set sku = null where name = 'e-product'           | ALTERED evidence/e-product [sku "PATCH-1" null]
            update evidence set sku = 'PATCH-1' where name = 'e-licence'      | ALTERED evidence/e-licence [sku null "PATCH-1"]
            update evidence set scope = 'SELLER' where name = 'e-licence'     | ALTERED evidence/e-licence [scope "PARTNER" "SELLER"]
            update evidence set valid_to = 'infinity' where name = 'e-licence' | ALTERED evidence/e-licence [valid_to null "infinity"]
            delete from evidence where name = 'e-product'                     | MISSING evidence/e-product []
            update eligibility set payload = replace(payload, 'recall', 'sold out') where effective_to is null | ALTERED eligibility/PATCH-1 SG [/reason "recall" "sold out"]
            update eligibility set effective_to = effective_from + interval '1 s' where effective_to is not null | ALTERED eligibility/PATCH-1 SG [effective_to "2026-11-22T12:01:00Z" "2026-11-22 12:00:01"]
            delete from eligibility where effective_to is null                | MISSING eligibility/PATCH-1 SG []
            insert into partner select gen_random_uuid(), merchant, 'added', payload, opened_by from partner | ADDED partner/added []
            """)
    void aRowThatWasTamperedWithIsFoundAlsoByADecisionThatReadsIt(String sql, String found) throws SQLException {
        execute(sql);

        assertThat(told(trail.verify(merchant).rows())).isEqualTo(found);
        assertThat(told(read(newest))).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update sku set payload = replace(payload, 'OTC', 'FREE') where closed_by is not null | ALTERED sku/PATCH-1 [/productClass "OTC_DRUG" "FREE_DRUG"]
            delete from sku where closed_by is not null                       | MISSING sku/PATCH-1 []
            update evidence set payload = replace(payload, 'N-1', 'N-2') where name = 'e-other' | ALTERED evidence/e-other [/number "N-1" "N-2"]
            update api_key set payload = replace(payload, 'till', 'desk')     | ALTERED api_key/k [/name "till" "desk"]
            """)
    void aRowThatADecisionDoesNotReadIsFoundByVerificationAlone(String sql, String found) throws SQLException {
        execute(sql);

        assertThat(told(trail.verify(merchant).rows())).isEqualTo(found);
        assertThat(read(newest).isClean()).isTrue();
    }

    @Test
    void anEarlierDecisionReadTheRowThatHasEnded() throws SQLException {
        execute("update sku set payload = replace(payload, 'OTC', 'FREE') where closed_by is not null");

        assertThat(read(newest - 6).isClean()).as("the second version stood").isTrue();
        assertThat(told(read(newest - 8))).startsWith("ALTERED sku/PATCH-1");
    }

    @Test
    void anEndThatWasTakenBackIsFound() throws SQLException {
        editor.delete(merchant, Resource.POLICY_RULE, new RuleId("HOUSE-1"), seen(), Author.GATE);
        execute("update policy_rule set closed_by = null");

        assertThat(told(trail.verify(merchant).rows())).matches("ALTERED policy_rule/HOUSE-1 \\[closed_by \\d+ null]");
        assertThat(told(read(editor.revision()))).isEqualTo("ADDED policy_rule/HOUSE-1 []");
    }

    @Test
    void evidenceThatMovesToAnotherSkuIsReadWhereItIs() {
        Evidence moved = Samples.evidence("e-product", OTHER);
        long revision = put(
                Resource.EVIDENCE,
                moved,
                Expectation.of(Objects.requireNonNull(editor.find(merchant, Resource.EVIDENCE, "e-product"))
                        .revision()));

        assertThat(trail.verify(merchant).rows().isClean()).isTrue();
        assertThat(read(revision).isClean()).isTrue();
        assertThat(trail.readBy(merchant, List.of(OTHER.value()), revision).isClean())
                .isTrue();
    }

    @Test
    void rowsFromBeforeTheChainAreNotCalledClean() throws SQLException {
        String change = " where id = (select opened_by from partner where merchant = '" + merchant.value() + "')";
        execute("create table kept_hash as select id, hash, mac from change" + change);
        execute("update change set hash = null, mac = null" + change);

        CatalogueReport report = trail.verify(merchant);
        assertThat(report.rows().beforeTheChain()).isEqualTo(1);
        assertThat(report.rows().isClean()).isTrue();
        assertThat(report.outcome()).isNotEqualTo(Outcome.CLEAN);

        execute("update change c set hash = k.hash, mac = k.mac from kept_hash k where c.id = k.id");
        execute("drop table kept_hash");
    }

    @Test
    void aPackIsComparedByItsVersionAndAHashOfItsText() throws SQLException {
        execute("create table kept_pack as select id, version, payload from pack where name = 'SG'");
        execute("update pack set version = '2099.1' where name = 'SG'");
        assertThat(told(read(newest))).matches("ALTERED pack/SG \\[version \"[0-9.]+\" \"2099.1\"]");

        execute(
                "update pack p set version = k.version, payload = replace(p.payload, 'forbid', 'permit') from kept_pack k"
                        + " where p.id = k.id");
        assertThat(told(trail.verify(merchant).rows())).startsWith("ALTERED pack/SG [/sha256 ");

        execute("update pack p set payload = k.payload from kept_pack k where p.id = k.id");
        execute("drop table kept_pack");
        assertThat(trail.verify(merchant).rows().isClean()).isTrue();
    }

    private Comparison read(long revision) {
        return trail.readBy(merchant, List.of(PATCH.value()), revision);
    }

    private String told(Comparison comparison) {
        return comparison.differences().stream().map(this::told).collect(Collectors.joining(" "));
    }

    private String told(RowDifference difference) {
        String members = difference.members().stream()
                .map(TamperedCatalogueTest::told)
                .collect(Collectors.joining(", ", "[", "]"));
        return difference.kind() + " " + difference.resource() + "/"
                + difference.name().replaceAll("^(m|k)-?[0-9a-f]{8}-.*", "$1") + " "
                + members.replaceAll("closed_by null [0-9]+", "closed_by null 3");
    }

    private static String told(MemberDifference member) {
        return member.member() + " " + member.recorded() + " " + member.found();
    }

    private <K, V> long put(Resource<K, V> resource, V value) {
        return put(resource, value, Expectation.none());
    }

    private <K, V> long put(Resource<K, V> resource, V value, Expectation expectation) {
        newest = written(editor.put(merchant, resource, value, expectation, Author.GATE));
        return newest;
    }

    private long suspend(Eligibility said, Expectation expectation) {
        newest = written(editor.putEligibility(merchant, said, expectation, Author.GATE));
        return newest;
    }

    private Expectation seen() {
        return Expectation.of(Objects.requireNonNull(editor.find(merchant, Resource.POLICY_RULE, new RuleId("HOUSE-1")))
                .revision());
    }

    private static long written(WriteOutcome outcome) {
        return outcome.fold(WriteOutcome.Written::revision, WriteOutcome.Unchanged::revision, rejected -> {
            throw new AssertionError(rejected);
        });
    }

    /** Of this merchant only, where a statement is of rows that have one. */
    private void execute(String sql) throws SQLException {
        boolean ofMerchant = sql.matches(
                "(update|delete from|insert into) "
                        + "(merchant|storefront|partner|sku|eligibility|evidence|policy_rule|rate_table|api_key) .*|delete from \\w+");
        String own = "merchant = '" + merchant.value() + "'";
        String whole = !ofMerchant ? sql : sql.contains(" where ") ? sql + " and " + own : sql + " where " + own;
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(whole);
        }
    }
}
