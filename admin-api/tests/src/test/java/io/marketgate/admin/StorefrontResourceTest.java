package io.marketgate.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.access.Roles;
import io.marketgate.checkout.DemonstrationGate;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(DemonstrationGate.class)
class StorefrontResourceTest extends CrudResourceContract {
    static final String GLOBAL = """
            {"kind":"CROSS_BORDER","markets":["US","SG"],"originMarket":"CN","baseUrl":"https://shop.example",
             "cartUrlTemplate":"https://shop.example/cart?l={lines}","currency":"USD","languages":["en"]}
            """;

    @Override
    protected String path() {
        return "/admin/v1/storefronts";
    }

    @Override
    protected String word() {
        return "storefront";
    }

    @Override
    protected String body() {
        return GLOBAL;
    }

    @Override
    protected String otherBody() {
        return GLOBAL.replace("\"USD\"", "\"SGD\"");
    }

    @Test
    void readsWhatWasPutWithDefaults() {
        put("global", GLOBAL);

        JsonPath read = editing().get(path() + "/global").jsonPath();

        assertThat(read.getList("markets", String.class)).containsExactly("SG", "US");
        assertThat(read.getString("blockedLinePolicy")).isEqualTo("BLOCK_CART");
        assertThat(read.getBoolean("preferRedirect")).isFalse();
        assertThat(read.getString("baseUrl")).isEqualTo("https://shop.example");
    }

    @Test
    void acceptsAGetBodyAndChecksItsIdAndRevision() {
        put("global", GLOBAL);
        String read = editing().get(path() + "/global").asString();
        String changed = read.replace("\"USD\"", "\"SGD\"");

        assertThat(put("global", read).statusCode()).isEqualTo(200);
        assertThat(put("global", changed).statusCode()).isEqualTo(200);
        assertProblem(put("global", read), 412, "stale");
        assertViolation(put("other", read), "/id");
    }

    @ParameterizedTest
    @CsvSource({"SG,SG,", "FR,SG,MARKET_WITHOUT_PACK /markets/1", "SG,KP,ORIGIN_WITHOUT_EXPORT_LAW /originMarket"})
    void givesANoticeForMarketsWithoutSales(String market, String origin, String notice) {
        Response created = put(
                "global",
                GLOBAL.replace("[\"US\",\"SG\"]", "[\"US\",\"" + market + "\"]").replace("\"CN\"", '"' + origin + '"'));

        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        List<String> notices = created.jsonPath().getList("notices.collect { it.code + ' ' + it.pointer }");
        assertThat(notices).isEqualTo(notice == null ? List.of() : List.of(notice));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[\"en\"]|[\"zh-Hans\",\"fr\"]|OTHER_LANGUAGE /languages/1",
                "[\"en\"]|[\"yue\"]|OTHER_LANGUAGE /languages/0",
                "?l={lines}||LINES_NOT_IN_URL /cartUrlTemplate",
                "?l={lines}|/{permalink}|",
            })
    void saysWhatItsShoppersDoNotGet(String usual, @Nullable String other, @Nullable String notice) {
        Response created = put("global", GLOBAL.replace(usual, other == null ? "" : other));

        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        List<String> notices = created.jsonPath().getList("notices.collect { it.code + ' ' + it.pointer }");
        assertThat(notices).isEqualTo(notice == null ? List.of() : List.of(notice));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"CROSS_BORDER\"|\"SIDEWAYS\"|/kind",
                "\"US\",|\"USA\",|/markets/0",
                "\"US\",|null,|/markets/0",
                "\"CN\"|\"China\"|/originMarket",
                "\"CN\"|\"ZZ\"|/originMarket",
                "\"CN\"|\"EU\"|/originMarket",
                "\"US\",|\"ZZ\",|/markets/0",
                "\"US\",|\"EU\",|/markets/0",
                "\"https://shop.example\"|\"http://shop.example\"|/baseUrl",
                "\"https://shop.example\"|\"https://sh op\"|/baseUrl",
                "https://shop.example/cart|https://evil.example/cart|/cartUrlTemplate",
                "https://shop.example/cart?l={lines}|https://shop.example{lines}|/cartUrlTemplate",
                "https://shop.example/cart?l={lines}|https://shop.example@evil.example/|/cartUrlTemplate",
                "https://shop.example/cart?l={lines}|https://shop.example/{lnes}|/cartUrlTemplate",
                "https://shop.example/cart?l={lines}|https://shop.example/\\r\\nSet-Cookie:a=b|/cartUrlTemplate",
                "https://shop.example/cart?l={lines}|https://shop.example/\u85e5|/cartUrlTemplate",
                "\"USD\"|\"ZZZ\"|/currency",
                "\"USD\"|\"XXX\"|/currency",
                "\"USD\"|\"XTS\"|/currency",
                "\"USD\"|\"DEM\"|/currency",
                "[\"en\"]|[\"en\",\"xx\"]|/languages/1",
                "[\"en\"]|[\"und\"]|/languages/0",
                "[\"en\"]|[\"not a tag\"]|/languages/0",
                "[\"en\"]|[\"en-x-a2345678-b2345678-c2345678-d2345678-e2345678-f2345678-g2345678\"]|/languages/0",
                "[\"en\"]|[]|/languages",
                "\"USD\"|5|/currency",
            })
    void pointsToTheInvalidMember(String right, String wrong, String pointer) {
        Response refused = put("global", GLOBAL.replace(right, wrong));

        assertViolation(refused, pointer);
    }

    @Test
    void doesNotDeleteAStorefrontWithKeys() {
        put("global", GLOBAL);
        tenant().as(Roles.OPERATOR)
                .body("{\"name\":\"till\",\"storefronts\":[\"global\"]}")
                .post("/admin/v1/api-keys");

        Response refused = delete("global");

        assertProblem(refused, 409, "in-use");
    }
}
