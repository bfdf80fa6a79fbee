package io.marketgate.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.decision.Decision;
import io.marketgate.decision.LineDecision;
import io.marketgate.decision.Remedy;
import io.marketgate.decision.RemedyAction;
import io.marketgate.decision.Verdict;
import io.marketgate.rule.Actor;
import io.marketgate.rule.AssuranceLevel;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a shopper is asked while she takes the steps of one line, over every line of the corpus. */
class ShopperPathsTest {
    private static final List<ShopperPaths.Path> PATHS = ShopperPaths.ofTheCorpus(new CorpusGate());

    /** What is required stays the same until the line is sold; it falls only where she took an alternative that asks less. */
    @Test
    void identityThatIsRequiredNeverFallsAndComesBack() {
        assertThat(PATHS).extracting(ShopperPathsTest::required).allSatisfy(required -> assertThat(required)
                .isSortedAccordingTo(Comparator.reverseOrder()));
        assertThat(PATHS)
                .filteredOn(path -> !path.chosen())
                .extracting(ShopperPathsTest::required)
                .allSatisfy(required -> assertThat(Set.copyOf(required)).hasSize(1));
        assertThat(PATHS)
                .as("a sale after several steps, one of them to say who she is")
                .anyMatch(path -> path.lines().size() > 2
                        && path.lines().get(path.lines().size() - 1).verdict() instanceof Verdict.SellLocal
                        && required(path).get(0) != AssuranceLevel.NONE);
    }

    /** A line that no step of hers opens asks for nothing, whatever she has shown already. */
    @Test
    void aLineThatStaysBlockedAsksForNoIdentity() {
        assertThat(PATHS).flatExtracting(ShopperPaths.Path::decisions).allSatisfy(decision -> {
            LineDecision line = decision.lines().get(0);
            // What is remedied of a line that goes elsewhere is the way not taken.
            boolean asked = line.verdict() instanceof Verdict.Block
                    && line.remedies().stream().anyMatch(Remedy.VerifyIdentity.class::isInstance);
            assertThat(decision.identity().satisfied()).isEqualTo(!asked);
            if (line.verdict() instanceof Verdict.Block
                    && options(line).stream().noneMatch(ShopperPathsTest::isHers)) {
                assertThat(decision.identity().required()).isEqualTo(AssuranceLevel.NONE);
            }
        });
    }

    /** Who she is comes before the papers that are kept for her. */
    @Test
    void remediesOfAnOptionComeInTheOrderInWhichTheyAreDone() {
        List<List<RemedyAction>> options = PATHS.stream()
                .flatMap(path -> path.lines().stream())
                .flatMap(line -> options(line).stream())
                .map(option -> option.stream().map(Remedy::action).toList())
                .toList();

        assertThat(options).allSatisfy(option -> assertThat(option).isSorted());
        assertThat(options).anySatisfy(option -> assertThat(option)
                .containsSubsequence(RemedyAction.VERIFY_IDENTITY, RemedyAction.PRESENT_PRESCRIPTION));
    }

    private static List<AssuranceLevel> required(ShopperPaths.Path path) {
        return path.decisions().stream()
                .map(Decision::identity)
                .map(identity -> identity.required())
                .toList();
    }

    private static Collection<List<Remedy>> options(LineDecision line) {
        return line.remedies().stream()
                .collect(Collectors.groupingBy(Remedy::option))
                .values();
    }

    private static boolean isHers(List<Remedy> option) {
        return option.stream().allMatch(remedy -> remedy.actor() == Actor.SHOPPER);
    }
}
