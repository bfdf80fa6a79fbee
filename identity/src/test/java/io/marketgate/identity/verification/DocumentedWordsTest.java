package io.marketgate.identity.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.identity.document.DocumentProblem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the tables of the README against the words of a verification's answer. */
class DocumentedWordsTest {
    private static final Pattern SECTION = Pattern.compile("## What a verification says\n(.*?)\n## ", Pattern.DOTALL);
    private static final Pattern FIRST_CELL = Pattern.compile("(?m)^\\| (`[^|]+) \\|");
    private static final Pattern WORD = Pattern.compile("`([A-Z_]+)`");

    @Test
    void explainsEveryWordOnceAndNoOther() throws Exception {
        String section = SECTION.matcher(Files.readString(Path.of("README.md")))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        List<String> explained = FIRST_CELL
                .matcher(section)
                .results()
                .flatMap(cell -> WORD.matcher(cell.group(1)).results().map(word -> word.group(1)))
                .toList();

        List<Enum<?>> words = Stream.<Enum<?>[]>of(
                        VerificationStatus.values(), DocumentProblem.values(), VerificationProblem.values())
                .flatMap(Arrays::stream)
                .toList();

        assertThat(explained)
                .containsExactlyInAnyOrderElementsOf(
                        words.stream().map(Enum::name).toList());
    }
}
