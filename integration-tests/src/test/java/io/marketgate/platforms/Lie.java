package io.marketgate.platforms;

import java.util.List;
import java.util.Locale;

/** What a {@link LyingGate} tells a platform, made of what the gate itself tells when it says yes. */
enum Lie {
    /** The gate's own yes. Nothing shows who says it. */
    FORGED,
    /** A page that says yes. */
    PAGE,
    /** 200, and nothing. */
    EMPTY,
    /** 200, and an object without members. */
    BRACES,
    /** The gate's yes, and of its text the first half. */
    HALF,
    /** The gate's yes to another platform, each in turn. */
    FOREIGN,
    /** Where the gate's yes is told. */
    REDIRECT;

    /** Reads one as the cases write it. */
    static Lie read(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /**
     * Every way to tell it.
     *
     * @param yes the gate's, to the platform that is told the lie
     * @param others the gate's to other platforms
     */
    List<Answer> told(Answer yes, List<Answer> others) {
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
