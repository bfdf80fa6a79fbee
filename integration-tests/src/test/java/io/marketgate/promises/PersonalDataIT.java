package io.marketgate.promises;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.harness.PackagedGate;
import io.marketgate.harness.SharedGate;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import net.jpountz.lz4.LZ4FrameInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Sends fictitious people's documents, names, addresses and prescriptions to the gate, in valid and invalid requests,
 * and then searches every place where the gate may have stored them.
 */
@ExtendWith(SharedGate.class)
class PersonalDataIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String RESIDENT = "330102198807156411";
    private static final String ZONE =
            "P<PHLFARNSWORTHY<<QUILLON<ZABRISKIE<<<<<<<<<\n" + "QW84729169PHL7408122F3304156<<<<<<<<<<<<<<08";

    /** Fictitious documents with valid check digits. Market, type, number, name. */
    private static final List<List<String>> DOCUMENTS = List.of(
            List.of("CN", "CN_RESIDENT_ID", RESIDENT, "欧阳测试君"),
            List.of("CN", "CN_HKMOTW_RESIDENCE_PERMIT", "810000199205032738", "東方試験"),
            List.of("CN", "PASSPORT", ZONE, "Quillon Zabriskie Farnsworthy"),
            List.of("SG", "SG_NRIC", "S7294186A", "Tan Quenby Xu"),
            List.of("TH", "TH_NATIONAL_ID", "3101740592631", "สมมติ ทดสอบดี"),
            List.of("JP", "JP_MY_NUMBER", "472916385026", "試験田仮名子"),
            List.of("DE", "DE_ID_CARD", "L8R4ZX7QK1", "Xaver Quastenhuber"),
            List.of("US", "US_SSN", "219099734", "Zeb Quartermainson"));

    private static final String STREET = "77 Quagmire Lantern Road";
    private static final String PRESCRIPTION = "RX-QZ-8842-771";
    private static final String PRESCRIBER = "Dr. Ignatia Quillfeather";

    /** What must not be found, in each form in which it might be stored. */
    private static final List<String> PLANTED = Stream.concat(
                    DOCUMENTS.stream().flatMap(document -> Stream.of(document.get(2), document.get(3))),
                    Stream.of(
                            STREET,
                            PRESCRIPTION,
                            PRESCRIBER,
                            "QW84729169",
                            "QW8472916",
                            "FARNSWORTHY",
                            "QUASTENHUBER",
                            "RXQZ8842771",
                            "330102 19880715 6411",
                            "219-09-9734"))
            .toList();

    private static final List<String> PROBLEMS = new ArrayList<>();

    /** The journal's rows, decompressed from their LZ4 frames. */
    private static final List<String> JOURNAL = new ArrayList<>();

    private static PackagedGate gate;

    @BeforeAll
    static void tellItEverything(PackagedGate shared) throws Exception {
        gate = shared;
        int subject = 0;
        for (List<String> document : DOCUMENTS) {
            String name = "personal-" + subject++;
            verify(name, document, document.get(2));
            verify(name, document, document.get(2) + "7");
            verify(name, document, document.get(2).toLowerCase(Locale.ROOT));
            decide(name, document.get(3));
            prescribe(name, document.get(2), document.get(3));
            provoke(document.get(2), document.get(3));
        }
        assertThat(PROBLEMS).hasSizeGreaterThan(DOCUMENTS.size() * 8);
        readJournal();
    }

    /** Its decisions; the rows of its commits hold names of merchants, and hashes, as they are. */
    private static void readJournal() throws SQLException, IOException {
        try (Connection connection = gate.database();
                PreparedStatement statement =
                        connection.prepareStatement("select document from journal where merchant <> ''");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                InputStream frame = new LZ4FrameInputStream(new ByteArrayInputStream(rows.getBytes(1)));
                JOURNAL.add(new String(frame.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    private static void verify(String subject, List<String> document, String number) {
        ObjectNode body = JSON.createObjectNode().put("subject", subject).put("market", document.get(0));
        body.putObject("document")
                .put("type", document.get(1))
                .put("number", number)
                .put("name", document.get(3))
                .put("birthDate", "1988-07-15");
        Response response = gate.asStorefront().body(body.toString()).post("/v1/identity/verifications");
        assertThat(response.statusCode()).as(response.asString()).isLessThan(500);
        PROBLEMS.add(response.asString());
    }

    private static void decide(String subject, String name) {
        ObjectNode cart =
                JSON.createObjectNode().put("storefront", "cn-flagship").put("currency", "CNY");
        cart.putObject("buyer").put("subject", subject);
        ObjectNode shipTo = cart.putObject("shipTo");
        shipTo.put("country", "CN")
                .put("subdivision", "CN-SH")
                .put("city", "Shanghai")
                .put("postalCode", "200001");
        shipTo.putArray("lines").add(STREET).add(name);
        ObjectNode line = cart.putArray("lines").addObject();
        line.put("id", "1").put("sku", "METFORMIN-RX-1").put("quantity", 1).put("unitPrice", "12.00");
        ObjectNode evidence = line.putArray("evidence").addObject();
        evidence.put("type", "PRESCRIPTION").put("number", PRESCRIPTION).put("issuer", PRESCRIBER);

        Response decided = gate.asStorefront().body(cart.toString()).post("/v1/checkout/decisions");
        assertThat(decided.statusCode()).as(decided.asString()).isEqualTo(200);
        PROBLEMS.add(decided.asString());
        shipTo.put("country", "CN").put("subdivision", name).put("postalCode", STREET);
        PROBLEMS.add(gate.asStorefront()
                .body(cart.toString())
                .post("/v1/checkout/decisions")
                .asString());
        PROBLEMS.add(gate.asStorefront()
                .body(cart.put("currency", name).toString())
                .post("/v1/checkout/decisions")
                .asString());
        PROBLEMS.add(gate.asStorefront()
                .body(JSON.createObjectNode().set("address", shipTo).toString())
                .post("/v1/addresses/resolve")
                .asString());
    }

    /** Forwards and judges prescriptions whose reference and subject are personal, and mistakes of each. */
    private static void prescribe(String subject, String number, String name) {
        for (String reference : List.of(PRESCRIPTION, number, name)) {
            ObjectNode body = JSON.createObjectNode()
                    .put("storefront", "cn-flagship")
                    .put("subject", subject)
                    .put("market", "CN")
                    .put("reference", reference)
                    .put("prescriberMarket", "CN")
                    .put("issuedOn", "2026-11-20");
            body.putArray("skus").add("METFORMIN-RX-1");
            Response forwarded = gate.asStorefront().body(body.toString()).post("/v1/prescriptions");
            assertThat(forwarded.statusCode()).as(forwarded.asString()).isEqualTo(201);
            PROBLEMS.add(forwarded.asString());
            PROBLEMS.add(gate.asStorefront()
                    .body(body.put("prescriber", PRESCRIBER).toString())
                    .post("/v1/prescriptions")
                    .asString());
            String judged = "/admin/v1/prescriptions/" + forwarded.path("id");
            ObjectNode attested = JSON.createObjectNode()
                    .put("pharmacy", "pearl-pharmacy")
                    .put("quantity", 1)
                    .put("validTo", "2036-01-01T00:00:00Z");
            PROBLEMS.add(gate.asAdministrator()
                    .body(attested.put("reference", name + number).toString())
                    .post(judged + "/accept")
                    .asString());
            Response accepted = gate.asAdministrator()
                    .body(attested.put("reference", reference).toString())
                    .post(judged + "/accept");
            assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(200);
            PROBLEMS.add(accepted.asString());
        }
        PROBLEMS.add(gate.asAdministrator().get("/admin/v1/prescriptions").asString());
        PROBLEMS.add(gate.asAdministrator()
                .body(Map.of("subject", subject, "document", Map.of("type", "CN_RESIDENT_ID", "number", number)))
                .post("/admin/v1/verification-locks/lifts")
                .asString());
        PROBLEMS.add(gate.asAdministrator().get("/admin/v1/changes").asString());
        PROBLEMS.add(gate.asAdministrator().get("/admin/v1/work-items").asString());
    }

    private static void provoke(String number, String name) {
        String broken =
                "{\"subject\":\"" + number + "\",\"document\":{\"number\":\"" + number + "\",\"name\":\"" + name;
        PROBLEMS.add(gate.asStorefront()
                .body(broken)
                .post("/v1/identity/verifications")
                .asString());
        PROBLEMS.add(gate.asStorefront()
                .body(Map.of("market", name, "subject", List.of(number), "document", number))
                .post("/v1/identity/verifications")
                .asString());
        for (String path : List.of(
                "/admin/v1/decisions/{value}/replay",
                "/v1/checkout/decisions/{value}",
                "/v1/identity/subjects/{value}",
                "/v1/{value}",
                "/admin/v1/skus/{value}",
                "/admin/v1/evidence/{value}")) {
            for (String value : List.of(number, name)) {
                PROBLEMS.add(gate.asAdministrator().get(path, value).asString());
            }
        }
        PROBLEMS.add(gate.asStorefront()
                .queryParam("market", name)
                .get("/v1/identity/requirements")
                .asString());
        PROBLEMS.add(gate.anonymous()
                .header("X-API-Key", number.replace('\n', ' '))
                .get("/v1/identity/requirements")
                .asString());
    }

    @ParameterizedTest
    @FieldSource("PLANTED")
    void keepsItInNoTable(String planted) throws Exception {
        Map<String, Long> found = new LinkedHashMap<>();
        try (Connection connection = gate.database()) {
            List<String> tables = tables(connection);
            assertThat(tables).hasSizeGreaterThan(10);
            for (String table : tables) {
                long rows = rowsWith(connection, table, planted);
                if (rows > 0) {
                    found.put(table, rows);
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("PLANTED")
    void keepsItInNoDecision(String planted) {
        assertThat(JOURNAL).noneMatch(document -> document.contains(planted));
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("""
                        select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')""");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    /** Whole rows as text, which covers every column; bytes are hexadecimal. */
    private static long rowsWith(Connection connection, String table, String planted) throws SQLException {
        String hexadecimal = HexFormat.of().formatHex(planted.getBytes(StandardCharsets.UTF_8));
        try (PreparedStatement statement = connection.prepareStatement("select count(*) from " + table
                + " as whole where strpos(lower(whole::text), lower(?)) > 0 or strpos(whole::text, ?) > 0")) {
            statement.setString(1, planted);
            statement.setString(2, hexadecimal);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    @ParameterizedTest
    @FieldSource("PLANTED")
    void writesItInNoLog(String planted) {
        assertThat(gate.output()).doesNotContainIgnoringCase(planted);
    }

    @ParameterizedTest
    @FieldSource("PLANTED")
    void countsItInNoMetric(String planted) {
        assertThat(gate.anonymous().get("/q/metrics").asString()).doesNotContainIgnoringCase(planted);
    }

    @ParameterizedTest
    @FieldSource("PLANTED")
    void repeatsItInNoAnswer(String planted) {
        assertThat(PROBLEMS).noneMatch(body -> body.contains(planted));
    }

    @Test
    void wouldFindItIfItWereThere() throws Exception {
        assertThat(JOURNAL).anyMatch(document -> document.contains("METFORMIN-RX-1"));
        try (Connection connection = gate.database()) {
            long rows = 0;
            for (String table : tables(connection)) {
                rows += rowsWith(connection, table, "METFORMIN-RX-1");
            }
            assertThat(rows).isPositive();
        }
    }
}
