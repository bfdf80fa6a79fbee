package io.marketgate.nature;

import io.marketgate.decision.Assurance;
import io.marketgate.decision.Cart;
import io.marketgate.decision.CartLine;
import io.marketgate.decision.Decider;
import io.marketgate.decision.Dossier;
import io.marketgate.decision.LineDecision;
import io.marketgate.decision.LineId;
import io.marketgate.decision.Question;
import io.marketgate.evidence.Evidence;
import io.marketgate.evidence.EvidenceScope;
import io.marketgate.judgement.CartDecider;
import io.marketgate.market.Channel;
import io.marketgate.market.Destination;
import io.marketgate.market.MarketCode;
import io.marketgate.market.Territory;
import io.marketgate.merchant.BlockedLinePolicy;
import io.marketgate.merchant.EligibilityMode;
import io.marketgate.merchant.Merchant;
import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.Partner;
import io.marketgate.merchant.PartnerId;
import io.marketgate.merchant.Storefront;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.merchant.StorefrontKind;
import io.marketgate.pack.Packs;
import io.marketgate.pack.Vocabulary;
import io.marketgate.pack.checks.ProductFindings;
import io.marketgate.product.Product;
import io.marketgate.product.ProductClass;
import io.marketgate.product.Sku;
import io.marketgate.product.Value;
import io.marketgate.rule.AssuranceLevel;
import io.marketgate.rule.MarketRules;
import io.marketgate.rule.Rule;
import io.marketgate.rule.Rulebook;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A merchant with everything a rule may ask for: a storefront in the market or one that ships there, all evidence, a
 * partner in every role, and a buyer whose identity and age are verified.
 */
final class WillingMerchant {
    private static final Decider DECIDER = new CartDecider();
    private static final Instant NOW = Instant.parse("2026-12-15T03:00:00Z");
    private static final Sku SKU = new Sku("SKU-1");
    private static final String PSEUDONYM = "buyer";
    private static final String PARTNER = "partner";
    static final String MODEL = "MODEL-1";

    private final MarketCode market;
    private final Rulebook law;
    private final Cart cart;
    private final Merchant merchant;
    private final List<Evidence> ofSku;
    private final Assurance assurance;
    private final ProductFindings findings;

    WillingMerchant(Packs packs, Vocabulary vocabulary, MarketCode market, Channel channel) {
        this.market = market;
        this.findings = new ProductFindings(vocabulary);
        this.law = Rulebook.compile(1, packs.rules(), Map.of());
        MarketCode origin = new MarketCode(market.value().equals("SG") ? "JP" : "SG");
        List<Rule> rules = new ArrayList<>();
        packs.rules().stream().map(MarketRules::rules).forEach(rules::addAll);
        List<Evidence> evidence = new EveryEvidence(PSEUDONYM, PARTNER, MODEL, origin, NOW).of(rules, SKU);
        ofSku = evidence.stream().filter(piece -> piece.about().sku() != null).toList();
        Storefront shop = new Storefront(
                new StorefrontId("shop"),
                channel == Channel.DOMESTIC ? StorefrontKind.DOMESTIC : StorefrontKind.CROSS_BORDER,
                Set.of(market),
                channel == Channel.DOMESTIC ? market : origin,
                URI.create("https://shop.example"),
                "https://shop.example/cart?lines={lines}",
                Currency.getInstance(currency(market)),
                List.of("en"),
                BlockedLinePolicy.BLOCK_CART,
                false);
        Partner partner =
                new Partner(new PartnerId(PARTNER), "holder", vocabulary.partnerRoles(), Set.of(market), Set.of());
        merchant = Merchant.of(
                new MerchantId("willing"),
                "holder",
                EligibilityMode.BY_RULE,
                List.of(shop),
                List.of(partner),
                evidence.stream().filter(piece -> piece.about().sku() == null).toList());
        cart = new Cart(
                shop.id(),
                shop.currency(),
                List.of(new CartLine(
                        new LineId("1"),
                        SKU,
                        1,
                        new BigDecimal("1.00"),
                        "lot",
                        evidence.stream()
                                .filter(piece -> piece.about().scope() == EvidenceScope.SHIPMENT)
                                .toList())));
        assurance = new Assurance(
                PSEUDONYM,
                vocabulary.identityDocuments().stream()
                        .map(document -> new Assurance.Held(
                                document,
                                market,
                                AssuranceLevel.REAL_NAME_VERIFIED,
                                Set.copyOf(vocabulary.lists().getOrDefault("buyer-claims", List.of())),
                                NOW.minusSeconds(60),
                                NOW.plusSeconds(86_400L * 365)))
                        .collect(Collectors.toList()));
    }

    private static String currency(MarketCode market) {
        return switch (market.value()) {
            case "CN" -> "CNY";
            case "JP" -> "JPY";
            case "SG" -> "SGD";
            case "TH" -> "THB";
            case "US" -> "USD";
            default -> "EUR";
        };
    }

    /** The decision for one unit of a product of that class with these facts. */
    LineDecision offers(ProductClass productClass, Map<String, Value> facts) {
        Product product = new Product(SKU, "Product", productClass, Map.of(), facts)
                .doubting(ProductFindings.doubted(findings.of(List.of(productClass), facts)));
        Dossier dossier = new Dossier(product, ofSku, List.of());
        return DECIDER.decide(new Question(
                        cart,
                        new Destination.Resolved(Territory.of(market)),
                        merchant,
                        law,
                        Map.of(SKU, dossier)::get,
                        assurance,
                        NOW))
                .lines()
                .get(0);
    }
}
