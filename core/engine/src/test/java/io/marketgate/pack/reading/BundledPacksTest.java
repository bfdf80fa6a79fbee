package io.marketgate.pack.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.evidence.EvidenceType;
import io.marketgate.market.MarketCode;
import io.marketgate.pack.Pack;
import io.marketgate.pack.PackProblem;
import io.marketgate.pack.PackSource;
import io.marketgate.pack.Packs;
import io.marketgate.pack.Reading;
import io.marketgate.rule.EvidenceNeed;
import io.marketgate.rule.Law;
import io.marketgate.rule.Match;
import io.marketgate.rule.Rule;
import io.marketgate.rule.Rulebook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every pack in {@code marketgate/packs}, named by the index or not; run it after each edit of a pack. */
class BundledPacksTest {
    private static final Path FOLDER = Path.of("../packs/src/main/resources/marketgate/packs");

    @Test
    void holdsOnlyPacksWithoutProblems() {
        List<PackSource> sources = new ArrayList<>();
        for (String name : packNames()) {
            sources.add(source(name));
        }

        Reading<Packs> reading = PackReader.bundled().readTogether(sources);

        List<PackProblem> problems = reading instanceof Reading.Refused<Packs> refused ? refused.problems() : List.of();
        assertThat(problems).as(lines(problems)).isEmpty();
    }

    @Test
    void namesEveryPackInTheIndex() {
        List<String> shipped =
                BundledPacks.sources().stream().map(PackSource::name).sorted().toList();

        assertThat(shipped).isEqualTo(packNames());
    }

    @Test
    void bundlesEveryFileOfAPack() {
        for (PackSource shipped : BundledPacks.sources()) {
            assertThat(shipped.files()).isEqualTo(source(shipped.name()).files());
        }
    }

    @Test
    void compilesIntoARulebook() {
        Packs packs = BundledPacks.read();

        Rulebook rulebook = Rulebook.compile(1, packs.rules(), Map.of());

        assertThat(packs.supported()).allMatch((MarketCode market) -> rulebook.supports(market));
    }

    /** A merchant's own rule is kept from a law's name by that, in every version of a pack. */
    @Test
    void beginsTheNameOfEveryRuleWithThePacks() {
        for (Pack pack : BundledPacks.read().all()) {
            assertThat(pack.rules().rules()).allMatch(rule -> rule.id().value().startsWith(pack.market() + "-"));
        }
    }

    /**
     * A rule without a first day is applied to every instant, also to those before its law was in force, of which the packs
     * know nothing else: unknown is never yes. Of the present and what is to come it must not cite law before its time.
     */
    @Test
    void citesNoLawThatIsNotYetInForce() {
        for (Pack pack : BundledPacks.read().all()) {
            for (Rule rule : pack.rules().rules()) {
                LocalDate from = rule.head().force().from();
                LocalDate first = from == null ? pack.review().on() : from;
                Law law = rule.head().why().law();
                assertThat(law == null || law.since() == null || !law.since().isAfter(first))
                        .as("%s begins on %s and cites %s", rule.id(), first, law)
                        .isTrue();
            }
        }
    }

    /** No market's law takes the prescription of just anybody: the prescriber's market is recorded to be asked for. */
    @Test
    void asksOfEveryPrescriptionWhereItsPrescriberIs() {
        List<EvidenceNeed> prescriptions = BundledPacks.read().all().stream()
                .flatMap(pack -> pack.rules().rules().stream())
                .flatMap(rule -> rule.needs().leaves())
                .filter(EvidenceNeed.class::isInstance)
                .map(EvidenceNeed.class::cast)
                .filter(need -> need.type().equals(EvidenceType.PRESCRIPTION))
                .toList();

        assertThat(prescriptions).isNotEmpty().allSatisfy(need -> assertThat(need.matches())
                .extracting(Match::attribute)
                .contains("prescriberMarket"));
    }

    private static List<String> packNames() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.matches("[A-Z]{2}(-[A-Z0-9]{1,3})?\\.yaml"))
                    .map(file -> file.substring(0, file.length() - ".yaml".length()))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static PackSource source(String name) {
        Map<String, String> files = new HashMap<>();
        try (Stream<Path> found = Files.list(FOLDER)) {
            for (Path file : found.toList()) {
                String fileName = file.getFileName().toString();
                if (fileName.startsWith(name + ".") && fileName.endsWith(".yaml")) {
                    files.put(fileName, Files.readString(file, StandardCharsets.UTF_8));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new PackSource(name, files);
    }

    private static String lines(List<PackProblem> problems) {
        StringBuilder lines = new StringBuilder("problems:");
        problems.forEach(problem -> lines.append('\n').append(problem));
        return lines.toString();
    }
}
