package io.marketgate.decision;

import io.marketgate.evidence.About;
import io.marketgate.evidence.Evidence;
import io.marketgate.evidence.EvidenceScope;
import io.marketgate.evidence.EvidenceType;
import io.marketgate.evidence.Reference;
import io.marketgate.evidence.Validity;
import io.marketgate.judgement.CartDecider;
import io.marketgate.market.Channel;
import io.marketgate.market.Destination;
import io.marketgate.market.LawDomain;
import io.marketgate.market.MarketCode;
import io.marketgate.market.Territory;
import io.marketgate.merchant.BlockedLinePolicy;
import io.marketgate.merchant.Eligibility;
import io.marketgate.merchant.EligibilityMode;
import io.marketgate.merchant.Merchant;
import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.Partner;
import io.marketgate.merchant.PartnerId;
import io.marketgate.merchant.Storefront;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.merchant.StorefrontKind;
import io.marketgate.product.Product;
import io.marketgate.product.ProductClass;
import io.marketgate.product.Sku;
import io.marketgate.product.Value;
import io.marketgate.rule.Counter;
import io.marketgate.rule.Guard;
import io.marketgate.rule.Head;
import io.marketgate.rule.MarketRules;
import io.marketgate.rule.Needs;
import io.marketgate.rule.Rule;
import io.marketgate.rule.Rulebook;
import io.marketgate.rule.Side;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A small world for decisions: the market {@code DE} with three classes, of which {@code TOOL} is not for the body and
 * {@code TEA} is never used outside of it, a domestic storefront {@code home} and a cross-border storefront {@code away}. Everything may be changed before a
 * decision and nothing after it.
 */
final class World {
    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    static final MarketCode HERE = new MarketCode("DE");
    static final MarketCode ORIGIN = new MarketCode("CN");
    static final MarketCode GROUP = new MarketCode("EU");
    static final MarketCode SECOND_GROUP = new MarketCode("EE-A");
    static final ProductClass PILL = new ProductClass("PILL");
    static final ProductClass TEA = new ProductClass("TEA");
    static final ProductClass TOOL = new ProductClass("TOOL");
    static final String INSIDE = "INSIDE";
    static final String OUTSIDE = "OUTSIDE";
    static final List<ProductClass> STRICTEST_FIRST = List.of(PILL, TOOL, TEA);
    static final StorefrontId HOME = new StorefrontId("home");
    static final StorefrontId AWAY = new StorefrontId("away");
    static final Currency EUR = Currency.getInstance("EUR");

    private static final Decider WHOLE = new CartDecider();

    final List<Rule> rules = new ArrayList<>();
    final List<Rule> originRules = new ArrayList<>();
    boolean exportLaw = true;
    boolean secondGroup;
    /** First instant at which {@link #HERE} is no longer a member of {@link #GROUP}, or null for ever. */
    @Nullable
    Instant memberUntil;

    final List<Rule> policy = new ArrayList<>();
    final List<Storefront> storefronts = new ArrayList<>();
    final List<Partner> partners = new ArrayList<>();
    final List<Evidence> evidence = new ArrayList<>();
    final List<Eligibility> eligibility = new ArrayList<>();
    final Map<Sku, Product> products = new HashMap<>();
    final List<CartLine> lines = new ArrayList<>();
    EligibilityMode mode = EligibilityMode.BY_RULE;
    Destination destination = new Destination.Resolved(Territory.of(HERE));
    Assurance assurance = Assurance.NONE;
    /** Somebody who is signed in and has not bought yet. */
    Usage usage = Usage.NOTHING;

    StorefrontId asker = HOME;
    Instant now = NOW;
    private int pieces;

    World() {
        storefront(HOME, StorefrontKind.DOMESTIC, HERE, false);
        storefront(AWAY, StorefrontKind.CROSS_BORDER, ORIGIN, false);
    }

    World copy() {
        World copy = new World();
        copy.rules.addAll(rules);
        copy.originRules.addAll(originRules);
        copy.exportLaw = exportLaw;
        copy.memberUntil = memberUntil;
        copy.secondGroup = secondGroup;
        copy.policy.addAll(policy);
        copy.storefronts.clear();
        copy.storefronts.addAll(storefronts);
        copy.partners.addAll(partners);
        copy.evidence.addAll(evidence);
        copy.eligibility.addAll(eligibility);
        copy.products.putAll(products);
        copy.lines.addAll(lines);
        copy.mode = mode;
        copy.destination = destination;
        copy.assurance = assurance;
        copy.usage = usage;
        copy.asker = asker;
        copy.now = now;
        copy.pieces = pieces;
        return copy;
    }

    World storefront(StorefrontId id, StorefrontKind kind, MarketCode origin, boolean preferRedirect) {
        storefronts.removeIf(storefront -> storefront.id().equals(id));
        storefronts.add(new Storefront(
                id,
                kind,
                Set.of(HERE),
                origin,
                URI.create("https://" + id + ".example"),
                "https://" + id + ".example/cart?lines={lines}",
                EUR,
                List.of("en"),
                BlockedLinePolicy.BLOCK_CART,
                preferRedirect));
        return this;
    }

    World rule(Rule rule) {
        rules.add(rule);
        return this;
    }

    World product(String sku, ProductClass productClass, Map<String, Value> facts) {
        products.put(new Sku(sku), new Product(new Sku(sku), sku, productClass, Map.of(), facts));
        return this;
    }

    World line(String sku, int quantity, Evidence... stated) {
        lines.add(new CartLine(
                new LineId(String.valueOf(lines.size() + 1)),
                new Sku(sku),
                quantity,
                new BigDecimal("10.00"),
                null,
                List.of(stated)));
        return this;
    }

    World holds(String type, EvidenceScope scope, @Nullable String of) {
        return holds(type, scope, of, Map.of(), null, null);
    }

    World holds(
            String type,
            EvidenceScope scope,
            @Nullable String of,
            Map<String, Value> attributes,
            @Nullable Instant from,
            @Nullable Instant to) {
        evidence.add(evidence("e" + pieces++, type, scope, of, attributes, from, to));
        return this;
    }

    static Evidence evidence(
            String id,
            String type,
            EvidenceScope scope,
            @Nullable String of,
            Map<String, Value> attributes,
            @Nullable Instant from,
            @Nullable Instant to) {
        boolean product = scope == EvidenceScope.PRODUCT || scope == EvidenceScope.LOT;
        return new Evidence(
                id,
                new EvidenceType(type),
                new About(
                        scope,
                        product && of != null ? new Sku(of) : null,
                        scope == EvidenceScope.LOT ? "L1" : null,
                        scope == EvidenceScope.PARTNER ? of : null),
                null,
                Reference.NONE,
                attributes,
                new Validity(from, to));
    }

    World partner(String id) {
        partners.add(new Partner(new PartnerId(id), id, Set.of("LICENSED_PHARMACY"), Set.of(HERE), Set.of()));
        return this;
    }

    World suspends(String sku, Channel channel) {
        eligibility.add(new Eligibility(
                new Sku(sku), HERE, Eligibility.Status.SUSPENDED, Set.of(channel), null, Instant.MIN, null));
        return this;
    }

    Merchant merchant() {
        return Merchant.of(
                new MerchantId("m"),
                "m",
                mode,
                storefronts,
                partners,
                evidence.stream().filter(e -> e.about().sku() == null).toList());
    }

    Rulebook rulebook() {
        MarketRules.Membership member = new MarketRules.Membership(HERE, null, memberUntil);
        return Rulebook.compile(
                7,
                List.of(
                        pack(HERE, List.of(), rules),
                        pack(ORIGIN, List.of(), exportRules()),
                        pack(GROUP, List.of(member), List.of()),
                        pack(SECOND_GROUP, secondGroup ? List.of(member) : List.of(), List.of())),
                Map.of(new MerchantId("m"), policy));
    }

    /** An export law that asks for nothing, or no export law; and the origin's other rules. */
    private List<Rule> exportRules() {
        List<Rule> rules = new ArrayList<>(originRules);
        if (exportLaw) {
            rules.add(new Rule.Require(
                    leaving(Sentences.head("EXPORT", null, null, Guard.ALWAYS, Sentences.LAW)), Needs.NONE));
        }
        return rules;
    }

    /** The same as a rule on what leaves a market. */
    static Head leaving(Head head) {
        return new Head(
                head.id(),
                head.sentence(),
                head.scope(),
                head.guard(),
                null,
                Side.EXPORT,
                head.why(),
                head.force(),
                null);
    }

    private static MarketRules pack(MarketCode market, List<MarketRules.Membership> members, List<Rule> rules) {
        return new MarketRules(
                market,
                members,
                ZoneId.of("UTC"),
                new MarketRules.Regime("regime", null, Map.of()),
                STRICTEST_FIRST,
                Map.of(PILL, LawDomain.MEDICINES, TOOL, LawDomain.DEVICES, TEA, LawDomain.FOOD),
                Set.of(PILL, TEA),
                Set.of(),
                Map.of(TEA, Set.of(OUTSIDE)),
                rules);
    }

    Dossiers dossiers() {
        Map<Sku, Dossier> dossiers = new HashMap<>();
        products.forEach((sku, product) -> dossiers.put(
                sku,
                new Dossier(
                        product,
                        evidence.stream()
                                .filter(e -> sku.equals(e.about().sku()))
                                .toList(),
                        eligibility.stream().filter(e -> sku.equals(e.sku())).toList())));
        return dossiers::get;
    }

    Cart cart() {
        return new Cart(asker, EUR, lines);
    }

    Decision decide() {
        return decide(dossiers(), rulebook(), merchant());
    }

    Decision decide(Dossiers dossiers, Rulebook rulebook, Merchant merchant) {
        return decide(WHOLE, dossiers, rulebook, merchant);
    }

    Decision decide(Decider decider, Dossiers dossiers, Rulebook rulebook, Merchant merchant) {
        return decider.decide(new Question(cart(), destination, merchant, rulebook, dossiers, assurance, usage, now));
    }

    GroundedDecision decideWithGrounds() {
        return WHOLE.decideWithGrounds(
                new Question(cart(), destination, merchant(), rulebook(), dossiers(), assurance, usage, now));
    }

    Decision decideForAnybody() {
        return WHOLE.decideForAnybody(
                new Question(cart(), destination, merchant(), rulebook(), dossiers(), assurance, usage, now));
    }

    Set<Counter> countersOverTime() {
        return WHOLE.countersOverTime(
                new Question(cart(), destination, merchant(), rulebook(), dossiers(), assurance, now));
    }

    Decision decideFor(Duration longest) {
        return WHOLE.decide(
                new Question(cart(), destination, merchant(), rulebook(), dossiers(), assurance, usage, now, longest));
    }

    /** A territory where another market's food law applies. */
    static Territory split(MarketCode medicines, MarketCode food) {
        Map<LawDomain, MarketCode> laws = new EnumMap<>(LawDomain.class);
        for (LawDomain domain : LawDomain.values()) {
            laws.put(domain, domain == LawDomain.FOOD ? food : medicines);
        }
        return new Territory("SPLIT", medicines, laws, false);
    }
}
