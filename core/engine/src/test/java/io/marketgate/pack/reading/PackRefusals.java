package io.marketgate.pack.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.pack.ExamplePack;
import io.marketgate.pack.Pack;
import io.marketgate.pack.PackProblem;
import io.marketgate.pack.PackSource;
import io.marketgate.pack.Reading;
import java.util.List;
import java.util.Objects;

/** How a refusal is tried: the example pack is broken in one place, and the line and the reason must be named. */
abstract class PackRefusals {
    static final String OTC = "  basis: PERSONAL_IMPORT\n  redirect: allowed\n";
    private static final PackReader READER = PackReader.bundled();

    static void assertRefused(Broken broken) {
        PackSource source = ExamplePack.with(broken.file(), broken.before(), broken.after());

        Reading<Pack> reading = READER.read(source);

        assertThat(reading).as(broken.what()).isInstanceOf(Reading.Refused.class);
        List<PackProblem> problems = ((Reading.Refused<Pack>) reading).problems();
        int line = lineOf(Objects.requireNonNull(source.files().get(broken.file())), broken.at());
        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(broken.file());
            assertThat(problem.message()).contains(broken.message());
            assertThat(problem.line()).isEqualTo(line);
        });
    }

    /** One text of one file in place of another, where the problem is, and what is said of it. */
    record Broken(String what, String file, String before, String after, String at, String message) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Broken pack(String what, String before, String after, String message) {
        return new Broken(
                what, "XA.yaml", before, after, after.lines().findFirst().orElseThrow(), message);
    }

    static Broken arguments(String what, String before, String after, String at, String message) {
        return new Broken(what, "XA.yaml", before, after, at, message);
    }

    private static int lineOf(String text, String at) {
        int index = text.indexOf(at);
        assertThat(index).as("`" + at + "` stands in the file").isNotNegative();
        return 1
                + (int) text.substring(0, index)
                        .chars()
                        .filter(character -> character == '\n')
                        .count();
    }
}
