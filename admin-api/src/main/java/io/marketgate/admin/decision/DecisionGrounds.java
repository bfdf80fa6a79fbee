package io.marketgate.admin.decision;

import io.marketgate.catalogue.Authorship;
import io.marketgate.catalogue.PackLaw;
import io.marketgate.catalogue.PolicyRule;
import io.marketgate.catalogue.Resource;
import io.marketgate.catalogue.Written;
import io.marketgate.decision.CartLine;
import io.marketgate.decision.Dossier;
import io.marketgate.decision.Grounds;
import io.marketgate.evidence.Evidence;
import io.marketgate.journal.Entry;
import io.marketgate.journal.PastCatalogue;
import io.marketgate.journal.Review;
import io.marketgate.merchant.ApiKey;
import io.marketgate.merchant.Eligibility;
import io.marketgate.merchant.Partner;
import io.marketgate.merchant.PartnerId;
import io.marketgate.merchant.RateTable;
import io.marketgate.product.Product;
import io.marketgate.product.Sku;
import io.marketgate.rule.Rule;
import io.marketgate.rule.RuleId;
import io.marketgate.rule.Standing;
import io.marketgate.seal.History;
import io.marketgate.seal.RowState;
import io.marketgate.seal.catalogue.CatalogueTrail;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
    private final CatalogueTrail trail;

    DecisionGrounds(Authorship authorship, History history, CatalogueTrail trail) {
        this.authorship = authorship;
        this.history = history;
        this.trail = trail;
    }

    /** Whether the catalogue that a decision read is as it was recorded. Blocks. */
    CatalogueRecord catalogue(Entry entry) {
        return catalogue(entry, new Trailed(history));
    }

    private CatalogueRecord catalogue(Entry entry, Trailed trailed) {
        Set<String> skus = entry.inputs().cart().lines().stream()
                .map(line -> line.sku().value())
                .collect(Collectors.toSet());
        return CatalogueRecord.of(
                trail.readBy(entry.merchant(), skus, entry.inputs().revision()), trailed);
    }

    /** The grounds of a decision. Blocks. */
    GroundsView of(Entry entry, RowState record, Review review) {
        ReplayView.Outcome outcome = ReplayView.outcome(record, review.replayed());
        Review.Then then = review.then();
        Trailed trailed = new Trailed(history);
        CatalogueRecord catalogue = catalogue(entry, trailed);
        return then == null
                ? new GroundsView(outcome, List.of(), List.of(), List.of(), null, catalogue)
                : new GroundsView(
                        outcome,
                        lines(entry, then, trailed),
                        rates(entry, then, trailed),
                        houseRules(entry, then, trailed),
                        IdentityGrounds.of(entry, then),
                        catalogue);
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
        EvidenceThen evidence = new EvidenceThen(
                entry,
                then.state(),
                id -> row(entry, id),
                id -> partner(entry, then.state(), new PartnerId(id), trailed),
                trailed);
        Map<Sku, List<Written<Eligibility>>> words = new HashMap<>();
        List<GroundsView.Line> lines = new ArrayList<>();
        List<CartLine> cart = entry.inputs().cart().lines();
        for (int i = 0; i < cart.size(); i++) {
            CartLine line = cart.get(i);
            lines.add(new GroundsView.Line(
                    line.id().value(),
                    line.sku().value(),
                    sku(entry, then.state(), line.sku(), trailed),
                    then.grounds().get(i).stream()
                            .map(way -> GroundsView.Way.of(
                                    way, eligibility(entry, line.sku(), way, words, trailed), evidence))
                            .toList()));
        }
        return lines;
    }

    private @Nullable SkuThen sku(Entry entry, PastCatalogue.State state, Sku sku, Trailed trailed) {
        Dossier dossier = state.dossiers().find(sku);
        if (dossier == null) {
            return null;
        }
        Written<Product> row = authorship.find(
                entry.merchant(), Resource.SKU, sku, entry.inputs().revision());
        return SkuThen.of(dossier.product(), row, trailed.of(dossier.product(), row));
    }

    private @Nullable PartnerThen partner(Entry entry, PastCatalogue.State state, PartnerId id, Trailed trailed) {
        Partner partner = state.merchant().partners().get(id);
        if (partner == null) {
            return null;
        }
        Written<Partner> row = authorship.find(
                entry.merchant(), Resource.PARTNER, id, entry.inputs().revision());
        return PartnerThen.of(partner, row, trailed.of(partner, row));
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

    private List<RateThen> rates(Entry entry, Review.Then then, Trailed trailed) {
        return then.rates().stream()
                .map(used -> {
                    RateTable table = used.table();
                    Written<RateTable> row = authorship.find(
                            entry.merchant(),
                            Resource.RATE_TABLE,
                            table.id(),
                            entry.inputs().revision());
                    return RateThen.of(used, row, trailed.of(table, row));
                })
                .toList();
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
