package io.marketgate.application;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.checkout.DemonstrationGate;
import io.marketgate.checkout.Storefronts;
import io.marketgate.checkout.page.PageTemplate;
import io.marketgate.identity.store.DemonstrationPersons;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DemonstrationGate.class)
class FirstPageResourceTest {
    private static final Pattern CART = Pattern.compile("<span id=\"cart-\\d\">(.*?)</span>", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]*)\"");

    @Inject
    Storefronts storefronts;

    private static Response page() {
        return given().get("/");
    }

    @Test
    void tellsWhatRuns() {
        Response page = page();

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.contentType()).isEqualToIgnoringCase("text/html;charset=UTF-8");
        assertThat(page.asString())
                .contains("This gate is <strong>open</strong>", "<td>HERBAL-OTC-1</td>", "<td>cn-flagship</td>")
                .containsPattern("<tr><td>SG</td><td>[0-9.]+</td></tr>")
                .doesNotContain("{{", storefronts.key());
    }

    @Test
    void linksOnlyToWhatTheGateAnswers() {
        List<String> links = LINK.matcher(page().asString())
                .results()
                .map(link -> link.group(1))
                .toList();

        assertThat(links)
                .isNotEmpty()
                .allSatisfy(link ->
                        assertThat(given().get(link).statusCode()).as(link).isEqualTo(200));
    }

    /** Also that the carts are as different as their stories. */
    @Test
    void offersCartsThatAreAnswered() {
        List<String> dispositions = CART.matcher(page().asString())
                .results()
                .map(cart -> unescaped(cart.group(1)))
                .map(cart -> storefronts.decide(cart).jsonPath().getString("disposition"))
                .toList();

        assertThat(dispositions).containsExactly("REDIRECT", "BLOCK", "BLOCK", "SELL_LOCAL", "BLOCK");
    }

    /** Whoever follows the page sells its fifth cart. */
    @Test
    void sellsTheCartOnceThePersonIsVerified() {
        String page = page().asString();
        List<String> carts = CART.matcher(page)
                .results()
                .map(cart -> unescaped(cart.group(1)).replace("cust-77", "first-page-buyer"))
                .toList();
        String verification = unescaped(
                        page.substring(page.lastIndexOf("{&quot;subject&quot;"), page.lastIndexOf("'</pre>")))
                .replace("cust-77", "first-page-buyer");

        Response asked = storefronts.decide(carts.get(4));
        Response verified = storefronts.post("/v1/identity/verifications", verification);
        Response sold = storefronts.decide(carts.get(4));

        assertThat(asked.jsonPath().getList("lines[0].shopper.nextSteps.action"))
                .containsExactly("VERIFY_IDENTITY");
        assertThat(verified.jsonPath().getString("status"))
                .as(verified.asString())
                .isEqualTo("VERIFIED");
        assertThat(sold.jsonPath().getString("disposition")).as(sold.asString()).isEqualTo("SELL_LOCAL");
    }

    @Test
    void namesPersonsWhoAreVerified() {
        String page = page().asString();

        for (int i = 0; i < DemonstrationPersons.ALL.size(); i++) {
            DemonstrationPersons.Person person = DemonstrationPersons.ALL.get(i);
            assertThat(page).contains("<td>" + person.number() + "</td><td>" + person.name() + "</td>");
            Response answer = storefronts.post(
                    "/v1/identity/verifications", """
                    {"subject":"first-page-%d","market":"CN","document":{"type":"%s","number":"%s","name":"%s"}}""".formatted(i, person.type(), person.number(), person.name()));
            assertThat(answer.jsonPath().getString("status"))
                    .as(answer.asString())
                    .isEqualTo("VERIFIED");
        }
    }

    @Test
    void allowsItsOwnStyleAndScriptAndNothingFromElsewhere() throws Exception {
        Response page = page();

        assertThat(page.header("Content-Security-Policy"))
                .startsWith("default-src 'none';")
                .contains(
                        "script-src 'sha256-" + hash(page.asString(), "script") + "'",
                        "style-src 'sha256-" + hash(page.asString(), "style") + "'",
                        "connect-src 'self'",
                        "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.asString()).doesNotContain("src=", "onclick", "style=");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void escapesWhatItIsGiven() {
        assertThat(PageTemplate.escaped("<b a=\"c\" d='e'>&"))
                .isEqualTo("&lt;b a=&quot;c&quot; d=&#39;e&#39;&gt;&amp;");
    }

    private static String unescaped(String html) {
        return html.replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
    }

    private static String hash(String page, String element) throws Exception {
        MatchResult found = Pattern.compile("<" + element + ">(.*?)</" + element + ">", Pattern.DOTALL)
                .matcher(page)
                .results()
                .findFirst()
                .orElseThrow();
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(found.group(1).getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(hash);
    }
}
