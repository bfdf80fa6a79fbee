package io.marketgate.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.decision.Assurance;
import io.marketgate.decision.Cart;
import io.marketgate.decision.CartLine;
import io.marketgate.decision.Dossier;
import io.marketgate.decision.Dossiers;
import io.marketgate.decision.LineId;
import io.marketgate.decision.Usage;
import io.marketgate.decision.Use;
import io.marketgate.evidence.About;
import io.marketgate.evidence.Evidence;
import io.marketgate.evidence.EvidenceScope;
import io.marketgate.evidence.EvidenceType;
import io.marketgate.evidence.Reference;
import io.marketgate.evidence.Validity;
import io.marketgate.market.Channel;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.BlockedLinePolicy;
import io.marketgate.merchant.Eligibility;
import io.marketgate.merchant.EligibilityMode;
import io.marketgate.merchant.Merchant;
import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.Partner;
import io.marketgate.merchant.PartnerId;
import io.marketgate.merchant.RateTable;
import io.marketgate.merchant.RateTableId;
import io.marketgate.merchant.Storefront;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.merchant.StorefrontKind;
import io.marketgate.pack.Attributes;
import io.marketgate.pack.checks.ProductFindings;
import io.marketgate.pack.reading.BundledPacks;
import io.marketgate.pack.reading.PolicyRuleReader;
import io.marketgate.product.Product;
import io.marketgate.product.ProductClass;
import io.marketgate.product.Sku;
import io.marketgate.product.Value;
import io.marketgate.rule.AssuranceLevel;
import io.marketgate.rule.Rule;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/** Builds the inputs of a decision from a case's given and when. */
final class GivenWorld {
    static final MerchantId MERCHANT = new MerchantId("corpus");
    private static final String PSEUDONYM = "buyer-of-the-case";
    private static final Attributes ATTRIBUTES = new Attributes(BundledPacks.vocabulary());

    private static final ProductFindings FINDINGS = new ProductFindings(BundledPacks.vocabulary());

    private final CorpusCase given;
    private final Instant now;
    private int pieces;

    GivenWorld(CorpusCase given) {
        this.given = given;
        this.now = given.now().orElse(CorpusCase.USUAL_NOW);
    }

    Instant now() {
        return now;
    }

    Merchant merchant() {
        List<Storefront> storefronts = new ArrayList<>();
        given.given()
                .path("storefronts")
                .fields()
                .forEachRemaining(shop -> storefronts.add(storefront(shop.getKey(), shop.getValue())));
        List<Partner> partners = new ArrayList<>();
        given.given()
                .path("partners")
                .fields()
                .forEachRemaining(partner -> partners.add(new Partner(
                        new PartnerId(partner.getKey()),
                        partner.getValue().path("name").asText(partner.getKey()),
                        words(partner.getValue().path("roles")),
                        markets(partner.getValue().path("markets")),
                        classes(partner.getValue().path("productClasses")))));
        String mode = given.given().path("merchant").path("eligibility").asText("BY_RULE");
        List<Evidence> held = new ArrayList<>();
        for (Evidence evidence : evidence()) {
            if (evidence.about().sku() == null) {
                held.add(evidence);
            }
        }
        return Merchant.of(MERCHANT, "Corpus", EligibilityMode.valueOf(mode), storefronts, partners, held)
                .with(rates());
    }

    private List<RateTable> rates() {
        List<RateTable> tables = new ArrayList<>();
        given.given().path("rateTables").fields().forEachRemaining(one -> {
            Map<Currency, BigDecimal> perUnit = new HashMap<>();
            one.getValue()
                    .path("rates")
                    .fields()
                    .forEachRemaining(rate -> perUnit.put(
                            Currency.getInstance(rate.getKey()),
                            new BigDecimal(rate.getValue().asText())));
            tables.add(new RateTable(
                    new RateTableId(one.getKey()),
                    one.getValue().path("table").asText(),
                    LocalDate.parse(one.getValue().path("day").asText()),
                    "a notice",
                    Currency.getInstance(one.getValue().path("into").asText()),
                    perUnit,
                    Instant.parse(one.getValue().path("validFrom").asText()),
                    null));
        });
        return tables;
    }

    /** The merchant's own rules, each with its name in the case. */
    List<Rule> rules(PolicyRuleReader reader) {
        List<Rule> rules = new ArrayList<>();
        given.given().path("rules").fields().forEachRemaining(rule -> {
            ObjectNode named = rule.getValue().deepCopy();
            named.put("id", rule.getKey());
            rules.add(reader.read(named.toString()).orThrow());
        });
        return rules;
    }

    private static Storefront storefront(String id, JsonNode body) {
        String base = body.path("baseUrl").asText("https://" + id + ".example");
        return new Storefront(
                new StorefrontId(id),
                StorefrontKind.valueOf(body.path("kind").asText()),
                markets(body.path("markets")),
                new MarketCode(body.path("originMarket").asText()),
                URI.create(base),
                body.path("cartUrlTemplate").asText(base + "/cart?lines={lines}"),
                Currency.getInstance(body.path("currency").asText("USD")),
                List.copyOf(new ArrayList<>(words(body.path("languages")))),
                BlockedLinePolicy.valueOf(body.path("blockedLinePolicy").asText("BLOCK_CART")),
                body.path("preferRedirect").asBoolean(false));
    }

    Dossiers dossiers() {
        Map<Sku, Dossier> dossiers = new HashMap<>();
        List<Evidence> productEvidence = evidence();
        given.given().path("skus").fields().forEachRemaining(entry -> {
            Sku sku = new Sku(entry.getKey());
            JsonNode body = entry.getValue();
            Map<MarketCode, ProductClass> classes = new HashMap<>();
            body.path("classes")
                    .fields()
                    .forEachRemaining(one -> classes.put(
                            new MarketCode(one.getKey()),
                            new ProductClass(one.getValue().asText())));
            Map<String, Value> facts = ATTRIBUTES
                    .facts(body.path("attributes").isMissingNode() ? null : body.path("attributes"), "/attributes")
                    .orThrow();
            Product described = new Product(
                    sku,
                    body.path("title").asText(sku.value()),
                    new ProductClass(body.path("productClass").asText()),
                    classes,
                    facts);
            Product product = described.doubting(ProductFindings.doubted(FINDINGS.of(described.declared(), facts)));
            dossiers.put(
                    sku,
                    new Dossier(
                            product,
                            productEvidence.stream()
                                    .filter(evidence ->
                                            sku.equals(evidence.about().sku()))
                                    .toList(),
                            eligibility(sku)));
        });
        return dossiers::get;
    }

    private List<Eligibility> eligibility(Sku sku) {
        return StreamSupport.stream(given.given().path("eligibility").spliterator(), false)
                .filter(row -> sku.value().equals(row.path("sku").asText()))
                .map(row -> new Eligibility(
                        sku,
                        new MarketCode(row.path("market").asText()),
                        Eligibility.Status.valueOf(row.path("status").asText()),
                        row.has("channels") ? channels(row.path("channels")) : Set.of(Channel.values()),
                        null,
                        instant(row.path("effectiveFrom"), Instant.EPOCH),
                        row.has("effectiveTo") ? instant(row.path("effectiveTo"), now) : null))
                .toList();
    }

    private List<Evidence> evidence() {
        List<Evidence> all = new ArrayList<>();
        given.given().path("evidence").forEach(body -> all.add(evidence("e" + pieces++, body)));
        return all;
    }

    private Evidence evidence(String id, JsonNode body) {
        EvidenceType type = new EvidenceType(body.path("type").asText());
        EvidenceScope scope = EvidenceScope.valueOf(body.path("scope")
                .asText(BundledPacks.vocabulary()
                        .evidence()
                        .get(type)
                        .firstScope()
                        .name()));
        Map<String, Value> attributes = new HashMap<>(ATTRIBUTES
                .evidence(type, body.path("attributes").isMissingNode() ? null : body.path("attributes"), "/attributes")
                .orThrow());
        if (scope == EvidenceScope.BUYER) {
            attributes.putIfAbsent("subject", new Value.Text(PSEUDONYM));
        }
        return new Evidence(
                id,
                type,
                new About(
                        scope,
                        body.has("sku") ? new Sku(body.path("sku").asText()) : null,
                        body.path("lot").textValue(),
                        body.path("partner").textValue()),
                body.has("market") ? new MarketCode(body.path("market").asText()) : null,
                new Reference(
                        body.path("number").textValue(), body.path("issuer").textValue()),
                attributes,
                new Validity(
                        body.has("validFrom") ? instant(body.path("validFrom"), now) : null,
                        body.has("validTo") ? instant(body.path("validTo"), now) : null));
    }

    Cart cart() {
        List<CartLine> lines = new ArrayList<>();
        for (JsonNode line : given.when().path("lines")) {
            List<Evidence> stated = new ArrayList<>();
            for (JsonNode body : line.path("evidence")) {
                stated.add(evidence("stated-" + stated.size(), body));
            }
            lines.add(new CartLine(
                    new LineId(line.path("id").asText(String.valueOf(lines.size() + 1))),
                    new Sku(line.path("sku").asText()),
                    line.path("quantity").asInt(1),
                    new BigDecimal(line.path("unitPrice").asText("10.00")),
                    line.path("lot").textValue(),
                    stated));
        }
        return new Cart(
                new StorefrontId(given.when().path("storefront").asText()),
                Currency.getInstance(given.when().path("currency").asText("USD")),
                lines);
    }

    /** What the buyer used before of the counters of the case's market. */
    Usage usage() {
        List<Usage.Dated> used = new ArrayList<>();
        for (JsonNode one : given.when().path("used")) {
            Use use = new Use(
                    given.when().path("market").asText(),
                    one.path("counter").asText(),
                    one.path("sku").asText("*"),
                    null,
                    new BigDecimal(one.path("amount").asText()));
            used.add(new Usage.Dated(use, instant(one.path("at"), now)));
        }
        return new Usage(true, used);
    }

    Assurance assurance() {
        List<Assurance.Held> held = new ArrayList<>();
        for (JsonNode one : given.when().path("assurances")) {
            held.add(new Assurance.Held(
                    one.path("document").asText(),
                    new MarketCode(one.path("country").asText()),
                    AssuranceLevel.valueOf(one.path("level").asText()),
                    words(one.path("claims")),
                    now.minusSeconds(3_600),
                    now.plusSeconds(86_400L * 180)));
        }
        return new Assurance(PSEUDONYM, held);
    }

    private static Instant instant(JsonNode node, Instant otherwise) {
        return node.isTextual() ? Instant.parse(node.asText()) : otherwise;
    }

    private static Set<String> words(JsonNode list) {
        Set<String> words = new TreeSet<>();
        list.forEach(one -> words.add(one.asText()));
        return words;
    }

    private static Set<MarketCode> markets(JsonNode list) {
        Set<MarketCode> markets = new TreeSet<>();
        list.forEach(one -> markets.add(new MarketCode(one.asText())));
        return markets;
    }

    private static Set<ProductClass> classes(JsonNode list) {
        Set<ProductClass> classes = new TreeSet<>();
        list.forEach(one -> classes.add(new ProductClass(one.asText())));
        return classes;
    }

    private static Set<Channel> channels(JsonNode list) {
        Set<Channel> channels = new TreeSet<>();
        list.forEach(one -> channels.add(Channel.valueOf(one.asText())));
        return channels;
    }
}
