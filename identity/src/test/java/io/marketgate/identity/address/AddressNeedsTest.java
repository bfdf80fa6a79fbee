package io.marketgate.identity.address;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.market.AddressProblem;
import io.marketgate.market.Destination;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds what the README says an address needs against the resolver. */
class AddressNeedsTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([A-Z]{2}) \\| ([^|]*) \\| ([0-9 a-z]*) digits \\|$");
    private static final Pattern FIELD = Pattern.compile("`([a-zA-Z]+)`");

    private record Row(String country, List<String> fields) {}

    static Stream<Row> rows() throws IOException {
        return ROW.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(row -> new Row(
                        row.group(1),
                        FIELD.matcher(row.group(2))
                                .results()
                                .map(field -> field.group(1))
                                .toList()));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void anAddressWithoutMoreThanItsCountryLacksWhatTheReadmeSays(Row row) {
        Destination destination =
                AddressResolver.bundled().resolve(new Address(row.country(), null, null, null, List.of()));

        List<String> missing = destination instanceof Destination.Unresolved unresolved
                ? unresolved.problems().stream()
                        .filter(problem -> problem.kind() == AddressProblem.Kind.MISSING)
                        .map(AddressProblem::field)
                        .toList()
                : List.of();
        assertThat(missing).containsExactlyInAnyOrderElementsOf(row.fields());
    }
}
