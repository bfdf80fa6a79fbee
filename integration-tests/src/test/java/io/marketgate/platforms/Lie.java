package io.marketgate.platforms;

import java.util.List;
import java.util.Locale;

/** A false answer of a {@link LyingGate}, derived from the gate's own answer to the open case. */
enum Lie {
    /** The gate's own open answer, from another sender. */
    FORGED,
    /** An HTML page. */
    PAGE,
    /** 200 without a body. */
    EMPTY,
    /** 200 with an empty object. */
    BRACES,
    /** The first half of the gate's open answer. */
    HALF,
    /** The gate's open answer to another platform, each in turn. */
    FOREIGN,
    /** A redirect to the gate's open answer. */
    REDIRECT;

    /** Reads the name of a lie in the case files. */
    static Lie read(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /**
     * All answers for this lie.
     *
     * @param yes the gate's open answer to this platform
     * @param others the gate's open answers to other platforms
     */
    List<Answer> answers(Answer yes, List<Answer> others) {
        return switch (this) {
            case FORGED -> List.of(yes);
            case PAGE -> List.of(new Answer(200, "<html><body>yes</body></html>"));
            case EMPTY -> List.of(new Answer(200, ""));
            case BRACES -> List.of(new Answer(200, "{}"));
            case HALF ->
                List.of(new Answer(
                        yes.status(), yes.body().substring(0, yes.body().length() / 2)));
            case FOREIGN -> others;
            case REDIRECT -> List.of(new Answer(307, LyingGate.ELSEWHERE, ""));
        };
    }
}
