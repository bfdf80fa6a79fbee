package io.marketgate.admin.rule;

import io.marketgate.catalogue.CatalogueEditor;
import io.marketgate.catalogue.Ending;
import io.marketgate.catalogue.Expiring;
import io.marketgate.catalogue.Page;
import io.marketgate.catalogue.PolicyRule;
import io.marketgate.catalogue.Resource;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.MerchantId;
import io.marketgate.pack.Reading;
import io.marketgate.rule.Rule;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Merchants' own rules that end or begin. A merchant has few, so all of them are read. */
@Singleton
class ExpiringRules implements Expiring {
    private static final int AT_ONCE = 500;

    private final CatalogueEditor editor;
    private final CompiledRules rules;

    ExpiringRules(CatalogueEditor editor, CompiledRules rules) {
        this.editor = editor;
        this.rules = rules;
    }

    @Override
    public List<Ending> list(MerchantId merchant, Ending.Query query, Ending.Place place, int limit) {
        RuleReading reading = rules.now();
        return all(merchant).stream()
                .flatMap(stored -> read(reading, stored))
                .filter(rule -> isWanted(rule, query))
                .flatMap(ExpiringRules::endings)
                .filter(ending -> query.covers(ending.at()) && place.isBefore(ending))
                .sorted(Ending.NAMED_ORDER)
                .limit(limit)
                .toList();
    }

    private List<PolicyRule> all(MerchantId merchant) {
        List<PolicyRule> all = new ArrayList<>();
        String cursor = null;
        do {
            Page<PolicyRule> page = editor.list(merchant, Resource.POLICY_RULE, cursor, AT_ONCE);
            page.items().forEach(stored -> all.add(stored.value()));
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    private static Stream<Rule> read(RuleReading reading, PolicyRule stored) {
        return reading.read(stored.source()) instanceof Reading.Read<Rule> read
                ? Stream.of(read.value())
                : Stream.empty();
    }

    /** A rule that names no market holds in all. */
    private static boolean isWanted(Rule rule, Ending.Query query) {
        Set<MarketCode> markets = rule.head().scope().markets();
        return markets.isEmpty() || markets.stream().anyMatch(query::wants);
    }

    private static Stream<Ending> endings(Rule rule) {
        Set<MarketCode> markets = rule.head().scope().markets();
        MarketCode market = markets.size() == 1 ? markets.iterator().next() : null;
        return Stream.of(
                new Ending(
                        Ending.Kind.OWN_RULE_ENDS,
                        rule.id().value(),
                        rule.head().sentence(),
                        market,
                        rule.head().force().ends(),
                        null,
                        null,
                        null),
                new Ending(
                        Ending.Kind.OWN_RULE_BEGINS,
                        rule.id().value(),
                        rule.head().sentence(),
                        market,
                        rule.head().force().begins(),
                        null,
                        null,
                        null));
    }
}
