package io.marketgate.benchmark;

import io.marketgate.classification.AnswerWriter;
import io.marketgate.classification.Classifier;
import io.marketgate.classification.ProductLines;
import io.marketgate.classification.ProductReader;
import io.marketgate.explanation.ClassificationWords;
import io.marketgate.pack.Packs;
import io.marketgate.pack.Vocabulary;
import io.marketgate.pack.reading.BundledPacks;
import io.marketgate.rule.Rulebook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * How long a catalogue takes to be classified in every market, by the wall and by the CPU time of the thread: a file of
 * products, one a line, repeated up to a number of lines. Reading the packs is not counted, warming up is shown.
 */
public final class ClassificationRate {
    private static final int ROUNDS = 4;
    private static final double NANOS = 1e9;

    private ClassificationRate() {}

    /** Takes the file and the number of products. */
    public static void main(String[] arguments) throws IOException {
        List<String> lines = Files.readAllLines(Path.of(arguments[0]));
        int products = Integer.parseInt(arguments[1]);
        StringBuilder catalogue = new StringBuilder();
        for (int i = 0; i < products; i++) {
            catalogue.append(lines.get(i % lines.size())).append('\n');
        }
        byte[] bytes = catalogue.toString().getBytes(StandardCharsets.UTF_8);
        Packs packs = BundledPacks.read();
        Vocabulary vocabulary = BundledPacks.vocabulary();
        ProductLines classified = new ProductLines(
                new ProductReader(vocabulary),
                new Classifier(Rulebook.compile(1, packs.rules(), Map.of()), vocabulary),
                new AnswerWriter(new ClassificationWords(packs.texts(), "en")),
                packs.supported(),
                Clock.systemUTC().instant());
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        for (int round = 1; round <= ROUNDS; round++) {
            long wall = System.nanoTime();
            long cpu = thread.getCurrentThreadCpuTime();
            classified.classify(new ByteArrayInputStream(bytes), OutputStream.nullOutputStream());
            System.out.printf(
                    "%d products x %d markets: %.1f s, %.1f s of CPU%n",
                    products,
                    packs.supported().size(),
                    (System.nanoTime() - wall) / NANOS,
                    (thread.getCurrentThreadCpuTime() - cpu) / NANOS);
        }
    }
}
