package io.marketgate.corpus;

import io.marketgate.decision.Assurance;
import io.marketgate.decision.Cart;
import io.marketgate.decision.CartLine;
import io.marketgate.decision.Decision;
import io.marketgate.decision.LineDecision;
import io.marketgate.decision.Question;
import io.marketgate.decision.Remedy;
import io.marketgate.decision.RemedyAction;
import io.marketgate.decision.Requirement;
import io.marketgate.decision.Usage;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.Partner;
import io.marketgate.merchant.PartnerId;
import io.marketgate.merchant.Storefront;
import io.marketgate.pack.Vocabulary;
import io.marketgate.pack.reading.BundledPacks;
import io.marketgate.rule.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The steps that a shopper can take with a cart of one line, in every order, until it is sold or no step is left. */
final class ShopperPaths {
    private static final int LONGEST = 5;

    private final CorpusGate gate;
    private final List<Path> paths = new ArrayList<>();

    private ShopperPaths(CorpusGate gate) {
        this.gate = gate;
    }

    /**
     * One path.
     *
     * @param decisions of the cart at its begin and after each step
     * @param chosen whether there was an alternative somewhere
     */
    record Path(List<Decision> decisions, boolean chosen) {
        List<LineDecision> lines() {
            return decisions.stream().map(decision -> decision.lines().get(0)).toList();
        }
    }

    /** Every path of every line of the corpus. */
    static List<Path> ofTheCorpus(CorpusGate gate) {
        ShopperPaths paths = new ShopperPaths(gate);
        CorpusGate.cases().map(gate::question).forEach(paths::walk);
        return paths.paths;
    }

    /** Walks from the cart of each line, and from what it is once the merchant has filed the papers of an option. */
    private void walk(Question question) {
        for (CartLine line : question.cart().lines()) {
            Question alone = with(question, line, question.assurance());
            if (alone.dossiers().find(line.sku()) != null) {
                walk(List.of(alone), false);
                for (List<Remedy> option : options(alone).values()) {
                    if (option.stream().noneMatch(remedy -> remedy.actor() == Actor.SHOPPER)) {
                        filed(alone, option).limit(1).forEach(ready -> walk(List.of(ready), false));
                    }
                }
            }
        }
    }

    private void walk(List<Question> steps, boolean chosen) {
        Question now = steps.get(steps.size() - 1);
        List<List<Remedy>> options = options(now).values().stream()
                .filter(option -> option.stream()
                        .allMatch(remedy ->
                                remedy.actor() == Actor.SHOPPER && remedy.action() != RemedyAction.USE_STOREFRONT))
                .toList();
        boolean choosing = chosen || options.size() > 1;
        boolean ends = true;
        if (steps.size() < LONGEST) {
            for (List<Remedy> option : options) {
                for (Remedy remedy : option) {
                    for (Question next : taken(now, remedy)) {
                        ends = false;
                        List<Question> longer = new ArrayList<>(steps);
                        longer.add(next);
                        walk(longer, choosing);
                    }
                }
            }
        }
        if (ends) {
            paths.add(new Path(steps.stream().map(gate::decide).toList(), choosing));
        }
    }

    private LineDecision decided(Question question) {
        return gate.decide(question).lines().get(0);
    }

    private Map<Integer, List<Remedy>> options(Question question) {
        return decided(question).remedies().stream()
                .collect(Collectors.groupingBy(Remedy::option, TreeMap::new, Collectors.toList()));
    }

    /** The cart once that step is taken; none if the world has no value for it. */
    private List<Question> taken(Question question, Remedy remedy) {
        CartLine line = question.cart().lines().get(0);
        if (remedy instanceof Remedy.VerifyIdentity verify) {
            Question verified = with(question, line, verified(question, verify));
            return List.of(question.usage().counted() ? verified : verified.with(Usage.NOTHING));
        }
        if (remedy instanceof Remedy.ReduceQuantity reduce) {
            Integer most = reduce.maxQuantity();
            return most == null
                    ? List.of()
                    : List.of(with(
                            question,
                            new CartLine(line.id(), line.sku(), most, line.unitPrice(), line.lot(), line.stated()),
                            question.assurance()));
        }
        return filed(question, List.of(remedy)).limit(1).toList();
    }

    private static Assurance verified(Question question, Remedy.VerifyIdentity verify) {
        List<Assurance.Held> held = new ArrayList<>(question.assurance().held());
        held.add(new Assurance.Held(
                verify.documents().stream().sorted().findFirst().orElse("PASSPORT"),
                new MarketCode("CN"),
                verify.level(),
                verify.claims(),
                question.now().minusSeconds(60),
                question.now().plusSeconds(86_400L * 360)));
        return new Assurance(question.assurance().pseudonym(), held);
    }

    /** The carts after papers are filed that take these remedies away. */
    private Stream<Question> filed(Question question, List<Remedy> remedies) {
        CartLine line = question.cart().lines().get(0);
        List<Requirement> requirements = remedies.stream()
                .flatMap(remedy -> remedy.requirements().stream())
                .toList();
        Storefront asker = question.asker();
        if (requirements.isEmpty()) {
            return Stream.of();
        }
        List<Partner> partners = new ArrayList<>(question.merchant().partners().values());
        partners.add(engaged());
        return partners.stream()
                .map(partner -> new Filing(question, line, asker, partner).of(requirements))
                .filter(Objects::nonNull)
                .filter(filed -> decided(filed).remedies().stream().noneMatch(remedies::contains));
    }

    private static Partner engaged() {
        Vocabulary vocabulary = BundledPacks.vocabulary();
        Set<MarketCode> everywhere = Stream.of("CN", "DE", "JP", "SG", "TH", "US", "EU")
                .map(MarketCode::new)
                .collect(Collectors.toSet());
        return new Partner(new PartnerId("engaged"), "Engaged", vocabulary.partnerRoles(), everywhere, Set.of());
    }

    private static Question with(Question question, CartLine line, Assurance assurance) {
        return new Question(
                new Cart(question.cart().storefront(), question.cart().currency(), List.of(line)),
                question.destination(),
                question.merchant(),
                question.rulebook(),
                question.dossiers(),
                assurance,
                question.usage(),
                question.now());
    }
}
