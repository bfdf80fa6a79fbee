package io.marketgate.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.checkout.DemonstrationGate;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(DemonstrationGate.class)
class RateTableResourceTest extends CrudResourceContract {
    private static final String RATES = """
            {"table":"CN_CUSTOMS","day":"%s","source":"a notice","into":"CNY","rates":{"USD":"7.1"},
             "validFrom":"2026-01-01T00:00:00Z","validTo":null}
            """.formatted(LocalDate.now(ZoneOffset.UTC));

    @Override
    protected String path() {
        return "/admin/v1/rate-tables";
    }

    @Override
    protected String word() {
        return "rate_table";
    }

    @Override
    protected String body() {
        return RATES;
    }

    @Override
    protected String otherBody() {
        return RATES.replace("7.1", "7.2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CN_CUSTOMS|customs|/table",
                "\"CNY\"|\"XXX\"|/into",
                "USD|DEM|/rates/DEM",
                "USD|CNY|/rates/CNY",
                "7.1|0|/rates/USD",
                "7.1|-7.1|/rates/USD",
                "7.1|7e1|/rates/USD",
                "7.1|7.1234567890123|/rates/USD",
                "{\"USD\":\"7.1\"}|{}|/rates",
                "2026-01-01T00:00:00Z|yesterday|/validFrom",
                "null|\"2026-01-01T00:00:00Z\"|/validTo",
            })
    void pointsToTheInvalidMember(String right, String wrong, String pointer) {
        assertViolation(put("RATES", RATES.replace(right, wrong)), pointer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CN_CUSTOMS|CENTRAL_BANK|NOT_ASKED|/table",
                "\"CNY\"|\"JPY\"|NOT_COUNTED|/into",
                "null|\"2026-02-01T00:00:00Z\"|NOT_COUNTED|/validTo",
            })
    void saysWhereTheLawDoesNotCountByIt(String right, String wrong, String code, String pointer) {
        Response created = put("RATES", RATES.replace(right, wrong));

        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        assertThat(created.jsonPath().getString("notices[0].code")).isEqualTo(code);
        assertThat(created.jsonPath().getString("notices[0].pointer")).isEqualTo(pointer);
    }

    @Test
    void saysThatAnOldDayIsStale() {
        Response created = put("RATES", RATES.replaceFirst("\"day\":\"[0-9-]+\"", "\"day\":\"2020-01-01\""));

        assertThat(created.jsonPath().getString("notices[0].pointer")).isEqualTo("/day");
        assertThat(created.jsonPath().getString("notices[0].message")).contains("P35D");
    }

    @Test
    void keepsEveryDigit() {
        put("RATES", RATES.replace("7.1", "7.123456789012"));

        assertThat(editing().get(path() + "/RATES").jsonPath().getString("rates.USD"))
                .isEqualTo("7.123456789012");
    }
}
