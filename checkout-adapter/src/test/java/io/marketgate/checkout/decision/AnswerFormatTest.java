package io.marketgate.checkout.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.checkout.Carts;
import io.marketgate.checkout.DemonstrationGate;
import io.marketgate.checkout.Storefronts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How a storefront may be answered: how much, in which language, how large. */
@QuarkusTest
@WithTestResource(DemonstrationGate.class)
class AnswerFormatTest {
    private static final String PATH = "/v1/checkout/decisions";
    private static final String WITHOUT_LOCALE = Carts.HERBAL_TO_SINGAPORE.replace("\"locale\":\"en\",", "");

    @Inject
    Storefronts storefronts;

    private JsonPath decide(String cart) {
        Response response = storefronts.calling().body(cart).post(PATH);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return response.jsonPath();
    }

    private JsonPath accepting(String header) {
        Response response = storefronts
                .calling()
                .header("Accept-Language", header)
                .body(WITHOUT_LOCALE)
                .post(PATH);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return response.jsonPath();
    }

    private static String withDetail(String detail) {
        return Carts.HERBAL_TO_SINGAPORE.replace(
                "\"locale\":\"en\"", "\"locale\":\"en\",\"detail\":\"" + detail + "\"");
    }

    @Test
    void saysAsMuchAsIsAskedFor() {
        Map<String, Object> full = decide(Carts.HERBAL_TO_SINGAPORE).getMap("lines[0]");
        Map<String, Object> shopper = decide(withDetail("SHOPPER")).getMap("lines[0]");
        Map<String, Object> verdict = decide(withDetail("VERDICT")).getMap("lines[0]");

        assertThat(full).containsKeys("shopper", "reasons", "remedies", "road");
        assertThat(shopper).containsKeys("shopper", "remedies", "road").doesNotContainKey("reasons");
        assertThat(verdict)
                .containsKeys("verdict", "channel", "storefront", "blockKind", "road")
                .doesNotContainKeys("shopper", "reasons", "remedies");
        assertThat(verdict.get("verdict")).isEqualTo(full.get("verdict"));
    }

    @Test
    void keepsAllOfItInTheJournal() {
        String id = decide(withDetail("VERDICT")).getString("id");

        JsonPath kept = storefronts.calling().get(PATH + "/" + id).jsonPath();

        assertThat(kept.getList("lines[0].reasons")).isNotEmpty();
        assertThat(kept.getString("lines[0].shopper.headline")).isNotBlank();
    }

    @Test
    void refusesADetailThereIsNot() {
        Response response = storefronts.calling().body(withDetail("ALL")).post(PATH);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.jsonPath().getList("violations.pointer")).containsExactly("/detail");
    }

    @Test
    void answersInTheLanguageThatIsAccepted() {
        assertThat(accepting("fr, de;q=0.8, en;q=0.5").getString("language")).isEqualTo("de");
        assertThat(accepting("ja").getString("language")).isEqualTo("ja");
        assertThat(accepting("*;q=0.1").getString("language"))
                .isEqualTo(decide(WITHOUT_LOCALE).getString("language"));
        assertThat(accepting("not a header;;q").getString("language"))
                .isEqualTo(decide(WITHOUT_LOCALE).getString("language"));
    }

    @Test
    void prefersTheLocaleOfTheRequest() {
        Response response = storefronts
                .calling()
                .header("Accept-Language", "ja")
                .body(Carts.HERBAL_TO_SINGAPORE)
                .post(PATH);

        assertThat(response.jsonPath().getString("language")).isEqualTo("en");
    }

    @Test
    void saysThatTraditionalChineseIsAnsweredInSimplified() {
        JsonPath answer = decide(Carts.HERBAL_TO_SINGAPORE.replace("\"locale\":\"en\"", "\"locale\":\"zh-TW\""));

        assertThat(answer.getString("language")).isEqualTo("zh-Hans");
        assertThat(answer.getList("notices.code")).containsExactly("OTHER_LANGUAGE");
    }

    @Test
    void saysSoToAHeaderThatAsksForTraditionalChinese() {
        JsonPath hongKong = accepting("zh-HK");
        JsonPath orEnglish = accepting("zh-TW, en;q=0.5");

        assertThat(hongKong.getString("language")).isEqualTo("zh-Hans");
        assertThat(hongKong.getList("notices.code")).containsExactly("OTHER_LANGUAGE");
        assertThat(orEnglish.getString("language")).isEqualTo("en");
        assertThat(orEnglish.getList("notices.code")).isEmpty();
    }

    @Test
    void compressesOnRequest() {
        Response response = storefronts
                .calling()
                .header("Accept-Encoding", "gzip")
                .body(Carts.HERBAL_TO_SINGAPORE)
                .post(PATH);

        assertThat(response.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(response.jsonPath().getString("lines[0].verdict")).isNotNull();
    }
}
