package io.marketgate.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.decision.CartLine;
import io.marketgate.decision.LineDecision;
import io.marketgate.decision.Question;
import io.marketgate.decision.Remedy;
import io.marketgate.decision.RemedyAction;
import io.marketgate.decision.Requirement;
import io.marketgate.decision.Verdict;
import io.marketgate.market.Channel;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.Partner;
import io.marketgate.merchant.PartnerId;
import io.marketgate.merchant.Storefront;
import io.marketgate.pack.Vocabulary;
import io.marketgate.pack.reading.BundledPacks;
import io.marketgate.rule.Actor;
import io.marketgate.rule.Match;
import io.marketgate.rule.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Whoever files the papers of an option exactly as its requirements say opens the way that it names, over every line of
 * the corpus. What is left is the shopper's: an identity, a smaller quantity.
 */
class RequirementsTest {
    private static final CorpusGate GATE = new CorpusGate();
    private static final Set<RemedyAction> SHOPPERS =
            Set.of(RemedyAction.VERIFY_IDENTITY, RemedyAction.REDUCE_QUANTITY);

    /** The remedies of one option of a line. */
    private record Option(Question question, CartLine line, List<Remedy> remedies) {
        Channel channel() {
            return Objects.requireNonNull(remedies.get(0).channel());
        }

        List<Requirement> requirements() {
            return remedies.stream()
                    .flatMap(remedy -> remedy.requirements().stream())
                    .toList();
        }

        /** Whether papers can be filed for all of it that is not the shopper's. */
        boolean isOfPapers() {
            return remedies.stream()
                    .allMatch(remedy -> !remedy.requirements().isEmpty() || SHOPPERS.contains(remedy.action()));
        }
    }

    @Test
    void papersThatSayWhatIsRequiredOpenTheWay() {
        List<String> closed = new ArrayList<>();
        int opened = 0;
        for (CorpusCase given : CorpusGate.cases().toList()) {
            for (Option option : options(GATE.question(given))) {
                if (!option.requirements().isEmpty() && option.isOfPapers()) {
                    Boolean opens = opens(option);
                    if (Boolean.FALSE.equals(opens)) {
                        closed.add(given + " " + option.line().sku() + " " + option.remedies());
                    }
                    opened += Boolean.TRUE.equals(opens) ? 1 : 0;
                }
            }
        }

        assertThat(closed).isEmpty();
        assertThat(opened).isGreaterThan(100);
    }

    @Test
    void papersOfTheRightTypeThatSayNothingDoNot() {
        boolean tested = false;
        for (CorpusCase given : CorpusGate.cases().toList()) {
            for (Option option : options(GATE.question(given))) {
                boolean covers = option.requirements().stream()
                        .flatMap(one -> one.matches().stream())
                        .anyMatch(match -> match.test().equals(new Match.Covers(Path.Place.SKU_MODEL)));
                if (covers && option.isOfPapers()) {
                    tested = true;
                    List<Requirement> silent = option.requirements().stream()
                            .map(one -> new Requirement(
                                    one.type(), one.scope(), null, List.of(), one.attestedBy(), one.freshness()))
                            .toList();
                    assertThat(filings(option).map(filing -> filing.of(silent)))
                            .as("%s %s", given, option.remedies())
                            .noneMatch(question -> isOpen(option, Objects.requireNonNull(question)));
                }
            }
        }
        assertThat(tested).isTrue();
    }

    private static List<Option> options(Question question) {
        List<Option> options = new ArrayList<>();
        List<LineDecision> lines = GATE.decide(question).lines();
        for (int i = 0; i < lines.size(); i++) {
            CartLine line = question.cart().lines().get(i);
            Map<Integer, List<Remedy>> numbered = lines.get(i).remedies().stream()
                    .collect(Collectors.groupingBy(Remedy::option, TreeMap::new, Collectors.toList()));
            numbered.values().forEach(remedies -> options.add(new Option(question, line, remedies)));
        }
        return options;
    }

    /** Whether some partner's papers open the way; null where the world has no value that a paper must name. */
    private static @Nullable Boolean opens(Option option) {
        List<Question> filed = filings(option)
                .map(filing -> filing.of(option.requirements()))
                .filter(Objects::nonNull)
                .toList();
        return filed.isEmpty() ? null : filed.stream().anyMatch(question -> isOpen(option, question));
    }

    /** The merchant files for each storefront of the channel and with each partner, one that is new among them. */
    private static Stream<Filing> filings(Option option) {
        List<Partner> partners =
                new ArrayList<>(option.question().merchant().partners().values());
        partners.add(engaged());
        List<Storefront> storefronts = option.question().merchant().storefronts().values().stream()
                .filter(storefront -> storefront.kind().channel() == option.channel())
                .toList();
        return storefronts.stream().flatMap(storefront -> partners.stream()
                .map(partner -> new Filing(option.question(), option.line(), storefront, partner)));
    }

    private static Partner engaged() {
        Vocabulary vocabulary = BundledPacks.vocabulary();
        Set<MarketCode> everywhere = Stream.of("CN", "DE", "HK", "JP", "SG", "TH", "US", "EU")
                .map(MarketCode::new)
                .collect(Collectors.toSet());
        return new Partner(new PartnerId("engaged"), "Engaged", vocabulary.partnerRoles(), everywhere, Set.of());
    }

    /** Whether the line is sold on the channel, or only the shopper is asked for something there. */
    private static boolean isOpen(Option option, Question question) {
        int place = option.question().cart().lines().indexOf(option.line());
        LineDecision line = GATE.decide(question).lines().get(place);
        if (line.verdict() instanceof Verdict.SellLocal sell && sell.channel() == option.channel()
                || line.verdict() instanceof Verdict.Redirect redirect && redirect.channel() == option.channel()) {
            return true;
        }
        return line.remedies().stream()
                .filter(remedy -> remedy.channel() == option.channel())
                .collect(Collectors.groupingBy(Remedy::option))
                .values()
                .stream()
                .anyMatch(remedies -> remedies.stream().allMatch(remedy -> remedy.actor() == Actor.SHOPPER));
    }
}
