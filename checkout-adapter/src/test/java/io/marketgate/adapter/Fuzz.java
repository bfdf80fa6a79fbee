package io.marketgate.adapter;

import java.util.Random;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** Malformed and modified bodies: a valid one truncated, altered or replaced. */
public final class Fuzz {
    private static final String[] VALUES = {
        "null",
        "true",
        "-1",
        "1e400",
        "\"\"",
        "[]",
        "{}",
        "[[[[]]]]",
        "\"\\u0000\"",
        "99999999999999999999",
        "\"ZZZ\"",
        "0.5"
    };

    private final Random random;

    private Fuzz(long seed) {
        this.random = new Random(seed);
    }

    /**
     * Sends bodies derived from a valid one, and fails at the first 5xx.
     *
     * @param send sends a body and returns the status of the answer
     */
    public static void against(String good, int count, ToIntFunction<String> send) {
        long seed = Long.getLong("marketgate.seed", System.nanoTime());
        Fuzz fuzz = new Fuzz(seed);
        IntStream.range(0, count).forEach(round -> {
            String body = fuzz.body(good);
            int status = send.applyAsInt(body);
            if (status >= 500) {
                throw new AssertionError("answered " + status + " with -Dmarketgate.seed=" + seed + " to\n" + body);
            }
        });
    }

    private String body(String good) {
        return switch (random.nextInt(4)) {
            case 0 -> good.substring(0, random.nextInt(good.length()));
            case 1 -> twisted(good);
            case 2 -> twisted(twisted(twisted(good)));
            default -> VALUES[random.nextInt(VALUES.length)];
        };
    }

    /** Replaces one of the body's values. */
    private String twisted(String body) {
        int colon = body.indexOf(':', random.nextInt(body.length()));
        if (colon < 0) {
            return body + body;
        }
        int end = colon + 1;
        while (end < body.length() && ",}]".indexOf(body.charAt(end)) < 0) {
            end++;
        }
        return body.substring(0, colon + 1) + VALUES[random.nextInt(VALUES.length)] + body.substring(end);
    }
}
