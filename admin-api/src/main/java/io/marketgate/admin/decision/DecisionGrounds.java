package io.marketgate.admin.decision;

import io.marketgate.catalogue.Authorship;
import io.marketgate.catalogue.PackLaw;
import io.marketgate.catalogue.PolicyRule;
import io.marketgate.catalogue.Resource;
import io.marketgate.catalogue.Written;
import io.marketgate.decision.CartLine;
import io.marketgate.decision.Grounds;
import io.marketgate.evidence.Evidence;
import io.marketgate.journal.Entry;
import io.marketgate.journal.Review;
import io.marketgate.merchant.ApiKey;
import io.marketgate.merchant.Eligibility;
import io.marketgate.product.Sku;
import io.marketgate.rule.Rule;
import io.marketgate.rule.RuleId;
import io.marketgate.rule.Standing;
import io.marketgate.seal.History;
import io.marketgate.seal.RowState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads from the catalogue of then what a decision of the journal stands on, who wrote it, and whether the audit trail tells
 * the same.
 */
@ApplicationScoped
class DecisionGrounds {
    private static final String KEY = "key:";

    private final Authorship authorship;
    private final History history;

    DecisionGrounds(Authorship authorship, History history) {
        this.authorship = authorship;
        this.history = history;
    }

    /** The grounds of a decision. Blocks. */
    GroundsView of(Entry entry, RowState record, Review review) {
        ReplayView.Outcome outcome = ReplayView.outcome(record, review.replayed());
        Review.Then then = review.then();
        if (then == null) {
            return new GroundsView(outcome, List.of(), List.of());
        }
        Trailed trailed = new Trailed(history);
        return new GroundsView(outcome, lines(entry, then, trailed), houseRules(entry, then, trailed));
    }

    /** Who asked for a decision, or null if that was not kept. Blocks. */
    @Nullable
    Asker asker(Entry entry) {
        String actor = entry.inputs().asker();
        if (actor == null || !actor.startsWith(KEY)) {
            return actor == null ? null : new Asker(actor, null, null);
        }
        Written<ApiKey> key = authorship.find(
                entry.merchant(),
                Resource.API_KEY,
                actor.substring(KEY.length()),
                entry.inputs().revision());
        return key == null
                ? new Asker(actor, null, null)
                : new Asker(actor, key.value().name(), new Trailed(history).of(key));
    }

    private List<GroundsView.Line> lines(Entry entry, Review.Then then, Trailed trailed) {
        EvidenceThen evidence = new EvidenceThen(entry, then.state(), id -> row(entry, id), trailed);
        Map<Sku, List<Written<Eligibility>>> words = new HashMap<>();
        List<GroundsView.Line> lines = new ArrayList<>();
        List<CartLine> cart = entry.inputs().cart().lines();
        for (int i = 0; i < cart.size(); i++) {
            CartLine line = cart.get(i);
            lines.add(new GroundsView.Line(
                    line.id().value(),
                    line.sku().value(),
                    then.grounds().get(i).stream()
                            .map(way -> GroundsView.Way.of(
                                    way, eligibility(entry, line.sku(), way, words, trailed), evidence))
                            .toList()));
        }
        return lines;
    }

    private @Nullable Written<Evidence> row(Entry entry, String evidence) {
        return authorship.find(
                entry.merchant(), Resource.EVIDENCE, evidence, entry.inputs().revision());
    }

    /** @param words what was read of other lines and ways of the same SKU */
    private List<EligibilityView> eligibility(
            Entry entry, Sku sku, Grounds way, Map<Sku, List<Written<Eligibility>>> words, Trailed trailed) {
        return way.word().stream()
                .map(said -> eligibility(said, words.computeIfAbsent(sku, of -> written(entry, of)), trailed))
                .toList();
    }

    private static EligibilityView eligibility(Eligibility said, List<Written<Eligibility>> rows, Trailed trailed) {
        Written<Eligibility> row = rows.stream()
                .filter(written -> written.value().equals(said))
                .findFirst()
                .orElse(null);
        return EligibilityView.of(said, row == null ? null : WrittenBy.of(row), trailed.of(row));
    }

    private List<Written<Eligibility>> written(Entry entry, Sku sku) {
        return authorship.eligibility(entry.merchant(), sku, entry.inputs().revision());
    }

    private List<HouseRule> houseRules(Entry entry, Review.Then then, Trailed trailed) {
        Map<String, Rule> rules = new TreeMap<>();
        then.grounds().stream()
                .flatMap(List::stream)
                .flatMap(way -> way.rules().stream())
                .map(Grounds.OfRule::rule)
                .filter(rule -> rule.head().why().standing() == Standing.POLICY)
                .forEach(rule -> rules.put(rule.id().value(), rule));
        return rules.values().stream()
                .flatMap(rule -> houseRule(entry, rule, trailed))
                .toList();
    }

    private Stream<HouseRule> houseRule(Entry entry, Rule rule, Trailed trailed) {
        return PackLaw.ownNames(rule.id()).stream()
                .map(name -> houseRule(entry, name))
                .filter(Objects::nonNull)
                .limit(1)
                .map(written -> HouseRule.of(rule, written, trailed.of(written)));
    }

    private @Nullable Written<PolicyRule> houseRule(Entry entry, RuleId name) {
        return authorship.find(
                entry.merchant(), Resource.POLICY_RULE, name, entry.inputs().revision());
    }
}
