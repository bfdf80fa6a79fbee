package io.marketgate.decision;

import io.marketgate.evidence.Evidence;
import io.marketgate.evidence.EvidenceScope;
import io.marketgate.merchant.Eligibility;
import io.marketgate.merchant.EligibilityMode;
import io.marketgate.merchant.Partner;
import io.marketgate.merchant.Storefront;
import io.marketgate.merchant.StorefrontKind;
import io.marketgate.product.Product;
import io.marketgate.product.ProductClass;
import io.marketgate.product.Value;
import io.marketgate.rule.AssuranceLevel;
import io.marketgate.rule.CapNeed;
import io.marketgate.rule.Condition;
import io.marketgate.rule.Counter;
import io.marketgate.rule.CountingPeriod;
import io.marketgate.rule.EvidenceNeed;
import io.marketgate.rule.IdentityNeed;
import io.marketgate.rule.Needs;
import io.marketgate.rule.Rule;
import io.marketgate.rule.Tri;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A second, plain implementation of the semantics of ways and rules. For every line it computes the storefronts whose
 * way is open, in the order of the verdict. It shares only the conditions' truth tables with the engine.
 */
final class Oracle {
    private final World world;

    Oracle(World world) {
        this.world = world;
    }

    /** The storefronts open to each line, the asker first. */
    List<List<Storefront>> open() {
        List<List<Storefront>> open = new ArrayList<>();
        world.lines.forEach(line -> open.add(new ArrayList<>()));
        List<Storefront> order = Stream.concat(
                        world.storefronts.stream()
                                .filter(storefront -> storefront.id().equals(world.asker)),
                        world.storefronts.stream()
                                .filter(storefront -> !storefront.id().equals(world.asker))
                                .sorted((one, other) -> one.kind() == other.kind()
                                        ? one.id().compareTo(other.id())
                                        : one.kind().compareTo(other.kind())))
                .toList();
        for (Storefront storefront : order) {
            List<Integer> counted = new ArrayList<>();
            for (int i = 0; i < open.size(); i++) {
                if (open.get(i).isEmpty()) {
                    counted.add(i);
                }
            }
            for (int i = 0; i < open.size(); i++) {
                if (isOpen(storefront, i, counted)) {
                    open.get(i).add(storefront);
                }
            }
        }
        return open;
    }

    private boolean isOpen(Storefront storefront, int line, List<Integer> counted) {
        Product product = product(line);
        if (product == null || suspended(storefront, product)) {
            return false;
        }
        if (storefront.kind() == StorefrontKind.CROSS_BORDER
                && !world.exportLaw
                && !storefront.originMarket().equals(World.HERE)) {
            return false;
        }
        List<Rule> all = rules(storefront, product);
        boolean closed = all.stream()
                .filter(rule -> rule.head().scope().basis() == null)
                .anyMatch(rule -> rule instanceof Rule.Forbid && applies(rule, product) != Tri.FALSE
                        || rule instanceof Rule.Require require
                                && applies(rule, product) != Tri.FALSE
                                && !met(require.needs(), storefront, line, counted));
        return !closed
                && all.stream()
                        .filter(Rule.Permit.class::isInstance)
                        .map(Rule.Permit.class::cast)
                        .anyMatch(permit -> permit.opens()
                                && applies(permit, product) == Tri.TRUE
                                && met(permit.needs(), storefront, line, counted)
                                && basisAllows(all, permit, storefront, line, counted));
    }

    private boolean basisAllows(
            List<Rule> all, Rule.Permit permit, Storefront storefront, int line, List<Integer> counted) {
        return all.stream()
                .filter(rule -> rule.head().scope().basis() == permit.basis())
                .filter(rule -> applies(rule, product(line)) != Tri.FALSE)
                .allMatch(rule ->
                        rule instanceof Rule.Require require && met(require.needs(), storefront, line, counted));
    }

    private List<Rule> rules(Storefront storefront, Product product) {
        return Stream.concat(world.rules.stream(), world.policy.stream())
                .filter(rule -> !(rule instanceof Rule.Classify))
                .filter(rule -> rule.head()
                        .scope()
                        .covers(product.productClass(), storefront.kind().channel()))
                .toList();
    }

    private boolean suspended(Storefront storefront, Product product) {
        List<Eligibility> rows = world.eligibility.stream()
                .filter(row -> row.sku().equals(product.sku())
                        && row.channels().contains(storefront.kind().channel()))
                .toList();
        return rows.stream().anyMatch(row -> row.status() == Eligibility.Status.SUSPENDED)
                || rows.isEmpty() && world.mode == EligibilityMode.EXPLICIT;
    }

    /** The product in the class that it is judged in; null if there is none, or its class is not known. */
    private @Nullable Product product(int line) {
        List<Product> possible = possible(line);
        return possible.size() == 1 ? possible.get(0) : null;
    }

    /** The product in each class that it may have. */
    private List<Product> possible(int line) {
        Product told = world.products.get(world.lines.get(line).sku());
        return told == null
                ? List.of()
                : classes(told).stream()
                        .map(one -> new Product(told.sku(), told.title(), one, told.classes(), told.facts()))
                        .toList();
    }

    private Set<ProductClass> classes(Product told) {
        int strictest = World.STRICTEST_FIRST.indexOf(told.productClass());
        Set<Integer> perhaps = new TreeSet<>();
        for (Rule rule : world.rules) {
            if (rule instanceof Rule.Classify classify
                    && rule.head().scope().classes().contains(told.productClass())) {
                int as = World.STRICTEST_FIRST.indexOf(classify.as());
                Tri applies = applies(rule, told);
                strictest = applies == Tri.TRUE ? Math.min(strictest, as) : strictest;
                if (applies == Tri.UNKNOWN) {
                    perhaps.add(as);
                }
            }
        }
        int known = strictest;
        perhaps.removeIf(as -> as > known);
        perhaps.add(known);
        return perhaps.stream().map(World.STRICTEST_FIRST::get).collect(Collectors.toSet());
    }

    private Tri applies(Rule rule, Product product) {
        Tri when = all(rule.head().guard().when(), rule, product);
        Tri unless = rule.head().guard().unless().isEmpty()
                ? Tri.FALSE
                : all(rule.head().guard().unless(), rule, product);
        return when.and(unless == Tri.UNKNOWN ? Tri.UNKNOWN : Tri.of(unless == Tri.FALSE));
    }

    private Tri all(List<Condition> conditions, Rule rule, Product product) {
        return conditions.stream()
                .map(condition -> condition.test() instanceof Condition.Contains contains
                        ? contains(contains.substances().ids(), rule, product)
                        : condition.fact().isNature() && isAskedByNone(rule, product)
                                        || isAgainstTheClass(condition, product)
                                ? Tri.of(condition.holds(fact(condition, product)) == Tri.TRUE)
                                : condition.holds(fact(condition, product)))
                .reduce(Tri.TRUE, Tri::and);
    }

    private boolean isAgainstTheClass(Condition condition, Product product) {
        return isAndWasDeclared(product, World.TEA)
                && condition.test() instanceof Condition.HasAny uses
                && uses.words().equals(Set.of(World.OUTSIDE));
    }

    private boolean isAskedByNone(Rule rule, Product product) {
        return rule.head().scope().classes().isEmpty() && isAndWasDeclared(product, World.TOOL);
    }

    private boolean isAndWasDeclared(Product product, ProductClass productClass) {
        return product.productClass().equals(productClass)
                && world.products.get(product.sku()).productClass().equals(productClass);
    }

    /**
     * Whether a product is, or has in it, what is asked: known not to only if all of it is told and is something, or no rule
     * asks, and listed.
     */
    private Tri contains(Set<String> asked, Rule rule, Product product) {
        Set<String> names = new HashSet<>();
        boolean complete = false;
        if (product.facts().get("substance") instanceof Value.Composition composition) {
            composition.substances().forEach(substance -> names.add(substance.name()));
            complete = composition.complete();
        }
        if (product.facts().get("species") instanceof Value.Words species) {
            names.addAll(species.values());
        }
        names.remove("NONE");
        if (!Collections.disjoint(names, asked)) {
            return Tri.TRUE;
        }
        boolean known = isAskedByNone(rule, product) || complete && !names.isEmpty();
        return known && !names.contains(Substances.UNLISTED) ? Tri.FALSE : Tri.UNKNOWN;
    }

    private @Nullable Value fact(Condition condition, Product product) {
        return switch (condition.fact().supplier()) {
            case SKU -> product.facts().get(condition.fact().name());
            case UNDERTAKING ->
                world.evidence.stream()
                        .filter(e -> e.about().scope() == EvidenceScope.SELLER)
                        .filter(e -> condition.fact().undertakings().containsKey(e.type()))
                        .filter(this::valid)
                        .map(e -> (Value)
                                new Value.Text(condition.fact().undertakings().get(e.type())))
                        .findAny()
                        .orElse(null);
            default -> null;
        };
    }

    private boolean valid(Evidence e) {
        return (e.validity().from() == null || !e.validity().from().isAfter(world.now))
                && (e.validity().to() == null || e.validity().to().isAfter(world.now));
    }

    private boolean met(Needs needs, Storefront storefront, int line, List<Integer> counted) {
        List<@Nullable Partner> partners = new ArrayList<>(world.partners);
        partners.add(null);
        return partners.stream().anyMatch(partner -> needs.items().stream()
                .allMatch(item -> item instanceof Needs.AnyOf anyOf
                        ? anyOf.options().stream().anyMatch(option -> option.all().stream()
                                .allMatch(leaf -> met(leaf, partner, storefront, line, counted)))
                        : met((Needs.Leaf) item, partner, storefront, line, counted)));
    }

    private boolean met(
            Needs.Leaf leaf, @Nullable Partner partner, Storefront storefront, int line, List<Integer> counted) {
        if (leaf instanceof EvidenceNeed need) {
            Stream<Evidence> pool = Stream.concat(world.evidence.stream(), world.lines.get(line).stated().stream());
            return pool.anyMatch(e -> e.type().equals(need.type())
                    && e.about().scope() == need.scope()
                    && valid(e)
                    && (e.about().sku() == null
                            || e.about().sku().equals(product(line).sku()))
                    && (e.about().scope() != EvidenceScope.PARTNER
                            || partner != null
                                    && partner.id().value().equals(e.about().partner())));
        }
        if (leaf instanceof IdentityNeed need) {
            return met(need);
        }
        CapNeed cap = (CapNeed) leaf;
        BigDecimal total = used(cap.counter(), product(line));
        if (total == null) {
            return false;
        }
        String key = key(cap.counter(), product(line));
        for (int other = 0; other < world.lines.size(); other++) {
            boolean isCounted = other == line
                    || counted.contains(other)
                            && possible(other).stream()
                                    .anyMatch(product -> countedBy(cap.counter(), storefront, product));
            if (!isCounted) {
                continue;
            }
            Product counts = possible(other).get(0);
            String otherKey = key(cap.counter(), counts);
            if (key == null) {
                return false;
            }
            if (otherKey == null || otherKey.equals(key)) {
                BigDecimal unit = unit(cap.counter(), counts);
                if (unit == null) {
                    return false;
                }
                total = total.add(
                        unit.multiply(BigDecimal.valueOf(world.lines.get(other).quantity())));
            }
        }
        return cap.allows(total, ((CapNeed.Fixed) cap.limit()).value());
    }

    /** What the buyer used before, or null if that cannot be counted. */
    private @Nullable BigDecimal used(Counter counter, Product product) {
        if (counter.period().kind() == CountingPeriod.Kind.ORDER) {
            return BigDecimal.ZERO;
        }
        String key = key(counter, product);
        if (!world.usage.counted()) {
            return null;
        }
        BigDecimal used = BigDecimal.ZERO;
        for (Usage.Dated dated : world.usage.used()) {
            Use use = dated.use();
            boolean same = use.counter().equals(counter.name()) && use.owner().equals(counter.owner());
            boolean keyed = use.key() == null || use.key().equals(key);
            Instant end = dated.at().atOffset(ZoneOffset.UTC).plusDays(90).toInstant();
            if (same && keyed && world.now.isBefore(end)) {
                if (use.amount() == null) {
                    return null;
                }
                used = used.add(use.amount());
            }
        }
        return used;
    }

    /** Whether a counter counts the line: if a rule with a cap on it may apply to the line. */
    private boolean countedBy(Counter counter, Storefront storefront, Product product) {
        return rules(storefront, product).stream()
                .anyMatch(rule -> applies(rule, product) != Tri.FALSE
                        && items(rule)
                                .anyMatch(leaf -> leaf instanceof CapNeed cap
                                        && cap.counter().equals(counter)));
    }

    private static Stream<Needs.Leaf> items(Rule rule) {
        Needs needs = Needs.NONE;
        if (rule instanceof Rule.Require require) {
            needs = require.needs();
        } else if (rule instanceof Rule.Permit permit && permit.opens()) {
            needs = permit.needs();
        }
        return needs.items().stream()
                .flatMap(item -> item instanceof Needs.AnyOf anyOf
                        ? anyOf.options().stream().flatMap(option -> option.all().stream())
                        : Stream.of((Needs.Leaf) item));
    }

    private static @Nullable String key(Counter counter, Product product) {
        return switch (counter.per()) {
            case ALL -> "*";
            case SKU -> product.sku().value();
            case COMMODITY -> product.facts().get("commodity") instanceof Value.Text text ? text.value() : null;
        };
    }

    private static @Nullable BigDecimal unit(Counter counter, Product product) {
        if (counter.measure() == Counter.Measure.UNITS) {
            return BigDecimal.ONE;
        }
        return product.facts().get(String.valueOf(counter.measure().fact())) instanceof Value.Amount amount
                ? amount.value()
                : null;
    }

    private boolean met(IdentityNeed need) {
        List<Assurance.Held> held = world.assurance.held();
        boolean level = need.level() == AssuranceLevel.NONE
                || held.stream().anyMatch(h -> h.level().compareTo(need.level()) >= 0);
        Set<String> claims = new HashSet<>();
        held.forEach(h -> claims.addAll(h.claims()));
        return level && claims.containsAll(need.claims());
    }
}
