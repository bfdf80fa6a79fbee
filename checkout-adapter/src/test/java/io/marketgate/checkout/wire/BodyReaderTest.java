package io.marketgate.checkout.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.marketgate.problem.ProblemException;
import io.marketgate.problem.Violation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyReaderTest {
    /** A box with a name and a size. */
    private record Box(String name, int size) {}

    private static @Nullable Box box(BodyReader body) throws IOException {
        if (!body.object()) {
            return null;
        }
        String name = null;
        Integer size = null;
        for (String member = body.member(); member != null; member = body.member()) {
            switch (member) {
                case "name" -> name = Scalars.identifier(body);
                case "size" -> size = Scalars.whole(body, 1, 9);
                default -> body.unknown();
            }
        }
        body.need("name", name);
        body.need("size", size);
        return name == null || size == null ? null : new Box(name, size);
    }

    private static Box read(String json) {
        return BodyReader.read(new Body(json.getBytes(StandardCharsets.UTF_8)), BodyReaderTest::box);
    }

    private static List<Violation> refused(String json) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> read(json));
        assertThat(refused).as(json).isNotNull();
        return refused.problem().violations();
    }

    @Test
    void readsAWellFormedBody() {
        assertThat(read("{\"size\":3,\"name\":\"a\"}")).isEqualTo(new Box("a", 3));
    }

    @Test
    void pointsToEveryViolation() {
        assertThat(refused("{\"size\":{\"deep\":[1]},\"a/b~c\":{},\"name\":7}"))
                .containsExactly(
                        new Violation("/size", "a whole number from 1 to 9 is expected"),
                        new Violation("/a~1b~0c", "unknown member"),
                        new Violation("/name", "a text is expected"));
    }

    @Test
    void treatsNullAsAbsent() {
        assertThat(refused("{\"size\":1,\"name\":null}")).containsExactly(new Violation("/name", "is needed"));
    }

    @Test
    void pointsToMalformedJson() {
        assertThat(refused("{\"size\":1,")).singleElement().satisfies(violation -> {
            assertThat(violation.pointer()).isEmpty();
            assertThat(violation.message()).startsWith("not readable as JSON at line 1, column ");
        });
    }

    @Test
    void refusesADuplicateMember() {
        assertThat(refused("{\"size\":1,\"size\":1,\"name\":\"a\"}"))
                .singleElement()
                .satisfies(violation -> assertThat(violation.message()).startsWith("a member stands twice"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "{\"size\":1,\"name\":\"a\"}{}",
                "{\"size\":1.0,\"name\":\"a\"}",
                "{\"size\":\"1\",\"name\":\"a\"}",
                "{\"size\":99999999999999999999,\"name\":\"a\"}",
                "{\"size\":1,\"name\":\"two words\"}",
                "{\"size\":1,\"name\":\"\"}",
                "{'size':1,'name':'a'}",
                "{\"size\":1,\"name\":\"a\",}",
            })
    void refusesMalformedAndMistypedBodies(String json) {
        assertThat(refused(json)).isNotEmpty();
    }

    @Test
    void refusesUtf16() {
        byte[] utf16 = "{\"size\":3,\"name\":\"a\"}".getBytes(StandardCharsets.UTF_16LE);

        ProblemException refused = catchThrowableOfType(
                ProblemException.class, () -> BodyReader.read(new Body(utf16), BodyReaderTest::box));

        assertThat(refused.problem().violations()).containsExactly(new Violation("", "the body is not UTF-8"));
    }

    @Test
    void pointsToHalfASurrogatePairInATree() {
        byte[] json = "{\"a\":[\"\\ud83d\\ude00\",\"\\ude00\\ud83d\"]}".getBytes(StandardCharsets.UTF_8);

        ProblemException refused =
                catchThrowableOfType(ProblemException.class, () -> BodyReader.read(new Body(json), BodyReader::tree));

        assertThat(refused.problem().violations())
                .containsExactly(new Violation("/a/1", "half of a surrogate pair is no character"));
    }

    @Test
    void dropsWhiteSpaceBetweenTokensOnly() {
        String spaced = " { \"a\\\\\" :\t[ 1 ,\r\n \"b \\\" c\" ] } ";

        byte[] kept = new Body(spaced.getBytes(StandardCharsets.UTF_8)).withoutWhiteSpace();

        assertThat(new String(kept, StandardCharsets.UTF_8)).isEqualTo("{\"a\\\\\":[1,\"b \\\" c\"]}");
    }

    @Test
    void refusesDeepNesting() {
        assertThat(refused("{\"more\":" + "[".repeat(100_000))).isNotEmpty();
    }

    @Test
    void reportsAtMostFiftyViolations() {
        StringBuilder members = new StringBuilder("\"size\":1,\"name\":\"a\"");
        for (int i = 0; i < 1_000; i++) {
            members.append(",\"m").append(i).append("\":0");
        }

        assertThat(refused("{" + members + "}")).hasSize(50);
    }
}
