package io.marketgate.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** Promise 7 on the storefront side: no request gets a server error or an answer that reveals the implementation. */
@QuarkusTest
@WithTestResource(DemonstrationGate.class)
class MalformedBodiesTest {
    private static final Logger LOG = Logger.getLogger(MalformedBodiesTest.class);
    private static final int TRIES = 400;

    private static final List<String> PATHS = List.of(
            "/v1/checkout/decisions",
            "/v1/eligibility/queries",
            "/v1/addresses/resolve",
            "/v1/identity/verifications",
            "/v1/prescriptions",
            "/v1/receipts/verify",
            "/v1/handovers/verify");

    private static final List<String> SEEDS = List.of(
            Carts.HERBAL_TO_SINGAPORE.replace("\"locale\"", "\"receipt\":true,\"locale\""),
            Carts.supplementToShanghai("cust-1")
                    .replace(
                            "\"unitPrice\"",
                            "\"evidence\":[{\"type\":\"PRESCRIPTION\",\"number\":\"1\",\"validTo\":\"2030-01-01T00:00:00Z\",\"attributes\":{\"quantity\":3,\"product\":[\"A\"]}}],\"unitPrice\""),
            "{\"storefront\":\"global\",\"skus\":[\"OMEGA-3-1\"],\"markets\":[\"CN\",\"SG\"]}",
            "{\"address\":{\"country\":\"DE\",\"city\":\"Berlin\",\"postalCode\":\"10115\",\"lines\":[\"A 1\"]}}",
            "{\"subject\":\"fuzz\",\"market\":\"JP\",\"document\":{\"type\":\"PASSPORT\",\"number\":\"X1\",\"name\":\"N\",\"birthDate\":\"1990-01-01\"}}",
            "{\"subject\":\"fuzz\",\"market\":\"CN\",\"idToken\":\"a.b.c\"}",
            "{\"storefront\":\"cn-flagship\",\"subject\":\"fuzz\",\"market\":\"CN\",\"skus\":[\"METFORMIN-RX-1\"],\"reference\":\"R\","
                    + "\"prescriberMarket\":\"CN\",\"issuedOn\":\"2026-11-20\",\"validTo\":\"2036-01-01T00:00:00Z\"}",
            "{\"receipt\":\"a.b.c\",\"cart\":{\"lines\":[1e3,null,true]},\"placedAt\":\"2026-01-01T00:00:00Z\"}",
            "{\"state\":\"AAAA\"}");

    private static final List<String> ODD_VALUES = List.of(
            "null",
            "true",
            "-0",
            "1e999999999",
            "-1e-999999999",
            "9999999999999999999999999",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"' or 1=1 --\"",
            "\"{lines}\"",
            "\"+1000000000-01-01T00:00:00Z\"",
            "[]",
            "{}",
            "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
            "{\"a\":1,\"a\":2}",
            "NaN",
            "\"9\u0661\"",
            "[1,2,3]",
            "\"" + "x".repeat(5_000) + "\"");

    @Inject
    Storefronts storefronts;

    @Test
    void answersEveryBodyWithAProblemOrAnAnswer() {
        long seed = new Random().nextLong();
        LOG.infof("event=fuzz seed=%d", seed);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < TRIES; i++) {
            String path = PATHS.get(random.nextInt(PATHS.size()));
            String body = mutated(SEEDS.get(random.nextInt(SEEDS.size())), random);

            Response response = storefronts
                    .calling()
                    .body(body.getBytes(StandardCharsets.UTF_8))
                    .post(path);

            assertThat(response.statusCode())
                    .as("seed %d, try %d, %s, %s: %s", seed, i, path, body, response.asString())
                    .isLessThan(500);
            assertThat(response.asString())
                    .as("seed %d, try %d, %s, %s", seed, i, path, body)
                    .doesNotContain("Exception", "\tat ", "io.marketgate", "java.", "com.fasterxml");
        }
    }

    private static String mutated(String body, SplittableRandom random) {
        String mutated = body;
        for (int i = random.nextInt(4); i >= 0; i--) {
            mutated = switch (random.nextInt(5)) {
                case 0 -> withOddValue(mutated, random);
                case 1 -> mutated.substring(0, random.nextInt(mutated.length() + 1));
                case 2 -> withOneCharacterElse(mutated, random);
                case 3 -> mutated + mutated;
                default -> withMember(mutated, random);
            };
        }
        return mutated;
    }

    /** Replaces the value behind a random colon by an odd one. */
    private static String withOddValue(String body, SplittableRandom random) {
        int colon = body.indexOf(':', random.nextInt(body.length() + 1));
        if (colon < 0) {
            return body;
        }
        int end = colon + 1;
        while (end < body.length() && ",}]".indexOf(body.charAt(end)) < 0) {
            end++;
        }
        String odd = ODD_VALUES.get(random.nextInt(ODD_VALUES.size()));
        return body.substring(0, colon + 1) + odd + body.substring(end);
    }

    private static String withOneCharacterElse(String body, SplittableRandom random) {
        if (body.isEmpty()) {
            return body;
        }
        int at = random.nextInt(body.length());
        return body.substring(0, at) + (char) random.nextInt(0x20, 0x2000) + body.substring(at + 1);
    }

    private static String withMember(String body, SplittableRandom random) {
        String odd = ODD_VALUES.get(random.nextInt(ODD_VALUES.size()));
        return body.replaceFirst("\\{", "{\"lot\":" + odd.replace("\\", "\\\\").replace("$", "\\$") + ",");
    }
}
