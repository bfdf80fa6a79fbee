package io.marketgate.classification;

import io.marketgate.explanation.ClassificationWords;
import io.marketgate.market.MarketCode;
import io.marketgate.pack.Packs;
import io.marketgate.pack.Vocabulary;
import io.marketgate.pack.reading.BundledPacks;
import io.marketgate.rule.Rulebook;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The command: product descriptions from standard input, one a line, to what they are by the bundled packs, one a line to
 * standard output, in English. Arguments name the markets, or groups of them; without one all markets are asked. Ends with
 * 2 if an argument is no market.
 */
public final class Classify {
    private static final String ENGLISH = "en";
    private static final int WRONG_ARGUMENT = 2;

    private Classify() {}

    /** Runs the command. */
    public static void main(String[] arguments) throws IOException {
        int ended = run(arguments, System.in, System.out, System.err, Clock.systemUTC());
        if (ended != 0) {
            System.exit(ended);
        }
    }

    /** Runs the command on these streams, and says with what status it ends. */
    static int run(String[] arguments, InputStream in, OutputStream out, PrintStream complaints, Clock clock)
            throws IOException {
        Packs packs = BundledPacks.read();
        List<MarketCode> markets;
        try {
            markets = arguments.length == 0 ? packs.supported() : markets(arguments, packs);
        } catch (IllegalArgumentException wrong) {
            complaints.println(wrong.getMessage());
            return WRONG_ARGUMENT;
        }
        Vocabulary vocabulary = BundledPacks.vocabulary();
        OutputStream answers = new BufferedOutputStream(out);
        new ProductLines(
                        new ProductReader(vocabulary),
                        new Classifier(Rulebook.compile(1, packs.rules(), Map.of()), vocabulary),
                        new AnswerWriter(new ClassificationWords(packs.texts(), ENGLISH)),
                        markets,
                        clock.instant())
                .classify(in, answers);
        answers.flush();
        return 0;
    }

    private static List<MarketCode> markets(String[] arguments, Packs packs) {
        return Arrays.stream(arguments)
                .map(MarketCode::parse)
                .flatMap(named -> {
                    Set<MarketCode> meant = packs.meant(Set.of(named));
                    if (meant.isEmpty()) {
                        throw new IllegalArgumentException(
                                "`" + named + "` is no market with a pack; there are " + packs.supported());
                    }
                    return meant.stream();
                })
                .distinct()
                .toList();
    }
}
