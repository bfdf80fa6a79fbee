package io.marketgate.journal;

import io.marketgate.decision.Assurance;
import io.marketgate.decision.Cart;
import io.marketgate.decision.CartLine;
import io.marketgate.decision.Disposition;
import io.marketgate.decision.LineId;
import io.marketgate.decision.ReasonCode;
import io.marketgate.decision.Usage;
import io.marketgate.decision.Use;
import io.marketgate.evidence.About;
import io.marketgate.evidence.Evidence;
import io.marketgate.evidence.EvidenceScope;
import io.marketgate.evidence.EvidenceType;
import io.marketgate.evidence.Reference;
import io.marketgate.evidence.Validity;
import io.marketgate.explanation.RenderedJson;
import io.marketgate.market.AddressProblem;
import io.marketgate.market.Channel;
import io.marketgate.market.Destination;
import io.marketgate.market.LawDomain;
import io.marketgate.market.MarketCode;
import io.marketgate.market.Territory;
import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.product.Sku;
import io.marketgate.product.Substance;
import io.marketgate.product.Value;
import io.marketgate.rule.AssuranceLevel;
import io.marketgate.rule.RuleId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sample journal entries for tests. */
public final class Entries {
    public static final MerchantId MERCHANT = new MerchantId("demo");
    public static final Instant AT = Instant.parse("2026-11-22T10:00:00.123Z");

    private static final EntryIds IDS = new EntryIds();
    private static final MarketCode DE = new MarketCode("DE");

    private static final Usage USAGE = new Usage(
            true,
            List.of(
                    new Usage.Dated(
                            new Use("SG", "medicine-days", "HERBAL-1", null, new BigDecimal("30.5")),
                            AT.minusSeconds(86_400)),
                    new Usage.Dated(new Use("SHOP-1", "kinds", null, "HERBAL-1", null), AT.minusSeconds(60))));

    private Entries() {}

    /** A small entry. */
    public static Entry of(MerchantId merchant, Instant at, String market, String sku, String verdict) {
        Territory territory = Territory.of(new MarketCode(market));
        CartLine line = new CartLine(new LineId("1"), new Sku(sku), 2, new BigDecimal("49.00"), null, List.of());
        return new Entry(
                IDS.next(at),
                merchant,
                at,
                inputs(List.of(line), new Destination.Resolved(territory), Assurance.NONE),
                new MarketCode(market),
                Disposition.valueOf(verdict),
                List.of(),
                answer(sku, market, verdict));
    }

    public static Entry at(Instant at) {
        return of(MERCHANT, at, "SG", "HERBAL-OTC-1", "REDIRECT");
    }

    /** An entry with every optional member present. */
    public static Entry full() {
        Evidence stated = new Evidence(
                "1/0",
                EvidenceType.PRESCRIPTION,
                new About(EvidenceScope.BUYER, new Sku("A"), null, null),
                DE,
                new Reference("RX-123", "Practice"),
                Map.of(
                        "patient", new Value.Text("SELF"),
                        "quantity", new Value.Amount(new BigDecimal("1000")),
                        "repeat", new Value.Flag(true),
                        "issuedOn", new Value.Day(LocalDate.parse("2026-11-01")),
                        "product", new Value.Words(Set.of("A", "B"), true),
                        "content",
                                new Value.Composition(
                                        List.of(new Substance("IBUPROFEN", BigDecimal.TEN, null, null)), false)),
                new Validity(Instant.parse("2026-11-01T00:00:00Z"), Instant.parse("2027-02-01T00:00:00.000001Z")));
        List<CartLine> lines = List.of(
                new CartLine(new LineId("1"), new Sku("A\"\\"), 2, new BigDecimal("4.50"), "LOT-7", List.of(stated)),
                new CartLine(new LineId("2"), new Sku("B"), 1, new BigDecimal("0"), null, List.of()));
        Assurance assurance = new Assurance(
                "p-7f",
                List.of(new Assurance.Held(
                        "DE_ID",
                        DE,
                        AssuranceLevel.REAL_NAME_VERIFIED,
                        Set.of("AGE_OVER_18", "ALIVE"),
                        AT,
                        AT.plusNanos(1))));
        return new Entry(
                IDS.next(AT),
                MERCHANT,
                AT,
                inputs(lines, new Destination.Resolved(buesingen()), assurance),
                DE,
                Disposition.BLOCK,
                List.of(
                        new Finding(
                                new LineId("1"),
                                ReasonCode.LIMIT_EXCEEDED,
                                new RuleId("R-1"),
                                DE,
                                Channel.DOMESTIC,
                                null),
                        new Finding(
                                new LineId("1"),
                                ReasonCode.RULE_ERROR,
                                new RuleId("R-2"),
                                DE,
                                Channel.DOMESTIC,
                                "BigInteger would overflow supported range"),
                        new Finding(new LineId("2"), ReasonCode.UNKNOWN_SKU, null, null, null, null)),
                RenderedJson.of("{\"a\": [1.50, {\"b\":\"\\u00e9 \u836f }{ \\\" \"} ] }"));
    }

    public static Entry unresolved() {
        List<AddressProblem> problems = List.of(
                new AddressProblem("postalCode", AddressProblem.Kind.CONTRADICTORY),
                new AddressProblem("city", AddressProblem.Kind.MISSING));
        return elsewhere(new Destination.Unresolved(problems));
    }

    public static Entry unsupported() {
        return elsewhere(new Destination.Unsupported("AQ"));
    }

    private static Entry elsewhere(Destination destination) {
        CartLine line = new CartLine(new LineId("1"), new Sku("A"), 2, BigDecimal.ONE, null, List.of());
        return new Entry(
                IDS.next(AT),
                MERCHANT,
                AT,
                inputs(List.of(line), destination, Assurance.NONE),
                null,
                Disposition.BLOCK,
                List.of(),
                RenderedJson.of("{}"));
    }

    private static Territory buesingen() {
        Map<LawDomain, MarketCode> laws = new EnumMap<>(LawDomain.class);
        for (LawDomain domain : LawDomain.values()) {
            laws.put(domain, DE);
        }
        laws.put(LawDomain.CUSTOMS, new MarketCode("CH"));
        return new Territory("DE-BUESINGEN", DE, laws, true);
    }

    private static Inputs inputs(List<CartLine> lines, Destination destination, Assurance assurance) {
        Cart cart = new Cart(new StorefrontId("cn-flagship"), Currency.getInstance("CNY"), lines);
        return new Inputs(
                cart, destination, assurance, USAGE, 42, "1", "en", Stage.PLACE_ORDER, "key:0123456789abcdef");
    }

    private static RenderedJson answer(String sku, String market, String verdict) {
        String text = sku.replace("\\", "\\\\").replace("\"", "\\\"");
        return RenderedJson.of("{\"disposition\":\"" + verdict + "\",\"lines\":[{\"id\":\"1\",\"sku\":\"" + text
                + "\",\"market\":\"" + market + "\",\"verdict\":\"" + verdict
                + "\"},{\"id\":\"2\",\"sku\":\"OTHER\",\"market\":null,\"verdict\":\"BLOCK\"}]}");
    }
}
