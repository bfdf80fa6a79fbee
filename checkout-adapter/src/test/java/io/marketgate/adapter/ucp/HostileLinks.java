package io.marketgate.adapter.ucp;

import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/** Hostile links: parts of valid and invalid links, combined and truncated. */
final class HostileLinks {
    private static final List<String> ITEMS = List.of(
            "LIPSTICK-1:1",
            "HERBAL-OTC-1:2",
            "PAIN-PATCH-1:1",
            "METFORMIN-RX-1:2147483647",
            "~TElQU1RJQ0stMQ:3",
            "~w6k:1",
            "~YQpi:1",
            "..:1",
            "A%2FB:1",
            "%2e%2e",
            "..",
            "//evil.example",
            "\\evil",
            ";a=b",
            ":0");

    private static final List<String> PARAMETERS = List.of(
            "context/address_country=SG",
            "context/address_country=TH",
            "context/postal_code=238823",
            "context/address_region=%00",
            "context/language=zh-Hans",
            "context/language=%0d%0a",
            "continue_to=/a",
            "continue_to=//evil.example",
            "continue_to=/%2e%2e//evil.example",
            "continue_to=/%255C%255Cevil.example",
            "/continue_to=https://evil.example",
            "line_items/0/item/id=PAIN-PATCH-1",
            "line_items/0/plan=a",
            "buyer/email=a%40b.example",
            "access_token=hidden",
            "utm_source=a+b|c",
            "url=https://evil.example/%0d%0aSet-Cookie:a",
            "{}[]^`\"<>=",
            "%",
            "%zz=%",
            "&;&=&",
            "a=%F0%9F%92%8A");

    private static final String NOISE = "%0123456789abcdefADF:/\\?&=#;,.~+@-_|'\"<>{}";

    private final Random random;

    private HostileLinks(long seed) {
        this.random = new Random(seed);
    }

    /** Passes random links, path and query, to a check that fails on a harmful result. */
    static void each(int count, BiConsumer<String, String> taker) {
        long seed = Long.getLong("marketgate.seed", System.nanoTime());
        HostileLinks links = new HostileLinks(seed);
        IntStream.range(0, count).forEach(round -> {
            String path = links.torn(links.some(ITEMS, ","));
            String query = links.torn(links.some(PARAMETERS, "&"));
            try {
                taker.accept(path, query);
            } catch (AssertionError | RuntimeException harm) {
                throw new AssertionError("-Dmarketgate.seed=" + seed + " " + path + "?" + query, harm);
            }
        });
    }

    private String some(List<String> pieces, String separator) {
        return String.join(
                separator,
                IntStream.range(0, random.nextInt(4))
                        .mapToObj(piece -> pieces.get(random.nextInt(pieces.size())))
                        .toList());
    }

    /** Leaves every second text unchanged, and inserts or removes a few characters in the others. */
    private String torn(String text) {
        StringBuilder torn = new StringBuilder(text);
        for (int times = random.nextBoolean() ? 0 : 1 + random.nextInt(4); times > 0; times--) {
            int at = random.nextInt(torn.length() + 1);
            if (at < torn.length() && random.nextBoolean()) {
                torn.deleteCharAt(at);
            } else {
                torn.insert(at, NOISE.charAt(random.nextInt(NOISE.length())));
            }
        }
        return torn.toString();
    }
}
