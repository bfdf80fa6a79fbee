package io.marketgate.pack.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.marketgate.substance.Register;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much of the open lists of controlled drugs, medicines and foods the register knows, where these lists are at hand. */
final class RegisterCoverageTest {
    private static final Path FOLDER = Path.of("../../../shared/facts/data");
    private static final Pattern FIELD = Pattern.compile("(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,\"]*))");
    private static final Register REGISTER = BundledPacks.vocabulary().substances();

    @ParameterizedTest
    @CsvSource({
        "controlled/cn-controlled-2025.csv, name_zh name_en cas, 95",
        "controlled/ca-cdsa-schedules.csv, head, 40",
        "substances/us-dod-supplement-prohibited-2026.csv, name other_names, 80",
        "compiled/cn-food-medicine-lists.csv, name_zh, 95",
        "compiled/eu-2002-46-nutrients.csv, nutrient, 95"
    })
    void knowsMostOfAList(String file, String columns, int leastPercent) throws IOException {
        Path list = FOLDER.resolve(file);
        assumeTrue(Files.exists(list), () -> "the open list " + list + " is not here");
        List<String> lines = Files.readAllLines(list);
        List<String> header = fields(lines.get(0));
        List<String> unknown = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> row = fields(line);
            List<String> names = Arrays.stream(columns.split(" "))
                    .map(header::indexOf)
                    .filter(column -> column < row.size())
                    .flatMap(column -> Arrays.stream(row.get(column).split("[;|]")))
                    .filter(name -> !name.isBlank())
                    .toList();
            if (names.stream().noneMatch(name -> REGISTER.find(name).isPresent())) {
                unknown.add(line);
            }
        }

        int rows = lines.size() - 1;
        assertThat(100 * (rows - unknown.size()) / rows)
                .as("per cent of %s; not known: %s", file, unknown.subList(0, Math.min(20, unknown.size())))
                .isGreaterThanOrEqualTo(leastPercent);
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        for (Matcher field = FIELD.matcher(line); field.find(); ) {
            fields.add(field.group(1) == null ? field.group(2) : field.group(1).replace("\"\"", "\""));
        }
        return fields;
    }
}
