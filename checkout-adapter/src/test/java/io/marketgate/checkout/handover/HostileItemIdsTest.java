package io.marketgate.checkout.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.adapter.Conformance;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.product.Sku;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever ids a receiving storefront has, the shopper arrives at its host and page with those items. */
class HostileItemIdsTest {
    private static final List<String> HOSTILE = List.of(
            "//evil.example",
            "@evil.example",
            "https://evil.example",
            "\\\\evil.example",
            "?x=y",
            "&state=x",
            "#",
            "..",
            ".",
            "../../admin",
            "%2e%2e%2f",
            "%00",
            "%0d%0aSet-Cookie:a=b",
            "a:1,b",
            "{lines}",
            "{state}",
            "~YQ",
            "javascript:alert(1)",
            "<script>",
            "x".repeat(128));
    private static final int ROUNDS = 2_000;

    private final long seed = Long.getLong("marketgate.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final HandoverUrl urls = new HandoverUrl(new HandoverTokens("a secret of at least thirty-two bytes"));

    @Test
    void neverLeaveThePageOfTheShop() {
        for (List<HandoverLine> lines : carts()) {
            for (String placeholder : List.of("{lines}", "{permalink}")) {
                URI inPath = url("https://shop.example/cart/" + placeholder + "?m={market}", lines);
                URI inQuery = url("https://shop.example?l=" + placeholder + "&m={market}", lines);

                assertStaysAtShop(inPath, "m", lines);
                assertThat(inPath.normalize().getRawPath())
                        .as("%s, seed %d", inPath, seed)
                        .isEqualTo(inPath.getRawPath())
                        .matches("/cart/[^/]+");
                assertStaysAtShop(inQuery, "l m", lines);
                assertThat(inQuery.getRawPath()).isEmpty();
            }
        }
    }

    @Test
    void areReadBackAsTheyWere() {
        for (List<HandoverLine> lines : carts()) {
            String list = parameter(url("https://shop.example?l={lines}", lines));
            String permalink = parameter(url("https://shop.example?l={permalink}", lines));

            assertThat(split(list, HostileItemIdsTest::decoded))
                    .as("%s, seed %d", list, seed)
                    .isEqualTo(lines);
            assertThat(split(permalink, HostileItemIdsTest::permalinkDecoded))
                    .as("%s, seed %d", permalink, seed)
                    .isEqualTo(lines);
        }
    }

    @Test
    void fitTheGrammarOfPermalinks() {
        String grammar = Conformance.json("ucp/permalink/permalink.openapi.json")
                .at("/components/parameters/items/schema/pattern")
                .textValue();

        for (List<HandoverLine> lines : carts()) {
            assertThat(parameter(url("https://shop.example?l={permalink}", lines)))
                    .as("seed %d", seed)
                    .matches(grammar);
        }
    }

    private void assertStaysAtShop(URI url, String parameters, List<HandoverLine> lines) {
        assertThat(url.getScheme()).isEqualTo("https");
        assertThat(url.getRawAuthority())
                .as("%s of %s, seed %d", url, lines, seed)
                .isEqualTo("shop.example");
        assertThat(url.getFragment()).isNull();
        assertThat(Arrays.stream(url.getRawQuery().split("&"))
                        .map(parameter -> parameter.substring(0, parameter.indexOf('='))))
                .as("%s of %s, seed %d", url, lines, seed)
                .containsExactly((parameters + " state").split(" "));
    }

    private URI url(String template, List<HandoverLine> lines) {
        return URI.create(urls.of(
                new Handover(
                        new MerchantId("demo"),
                        new StorefrontId("global"),
                        new MarketCode("SG"),
                        "en",
                        new UUID(1, 2),
                        lines,
                        Instant.parse("2026-11-22T10:30:00Z")),
                template));
    }

    private static String parameter(URI url) {
        String query = url.getRawQuery();
        return query.substring("l=".length(), query.indexOf('&'));
    }

    private static List<HandoverLine> split(String list, UnaryOperator<String> id) {
        return Arrays.stream(list.split(","))
                .map(pair -> pair.split(":"))
                .map(pair -> line(id.apply(pair[0]), Integer.parseInt(pair[1])))
                .toList();
    }

    private static String decoded(String id) {
        return URLDecoder.decode(id, StandardCharsets.UTF_8);
    }

    private static String permalinkDecoded(String id) {
        return id.startsWith("~")
                ? new String(Base64.getUrlDecoder().decode(id.substring(1)), StandardCharsets.UTF_8)
                : id;
    }

    private List<List<HandoverLine>> carts() {
        List<List<HandoverLine>> carts = new ArrayList<>();
        HOSTILE.forEach(id -> carts.add(List.of(line(id, 1), line("plain", 2))));
        IntStream.range(0, ROUNDS)
                .forEach(round -> carts.add(IntStream.rangeClosed(0, random.nextInt(3))
                        .mapToObj(at -> line(anyId(), 1 + random.nextInt(99)))
                        .toList()));
        return carts;
    }

    /** Any identifier of the allowed form, with hostile parts. */
    private String anyId() {
        StringBuilder id = new StringBuilder();
        for (int length = 1 + random.nextInt(12); id.length() < length; ) {
            if (random.nextInt(4) == 0) {
                id.append(HOSTILE.get(random.nextInt(HOSTILE.size() - 1)));
            } else {
                id.append((char) ('!' + random.nextInt('~' - '!' + 1)));
            }
        }
        return id.toString();
    }

    private static HandoverLine line(String item, int quantity) {
        return new HandoverLine(new Sku("SKU"), item, quantity);
    }
}
