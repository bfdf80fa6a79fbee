package io.marketgate.nature;

import io.marketgate.evidence.About;
import io.marketgate.evidence.Evidence;
import io.marketgate.evidence.EvidenceScope;
import io.marketgate.evidence.Reference;
import io.marketgate.evidence.Validity;
import io.marketgate.market.MarketCode;
import io.marketgate.product.Sku;
import io.marketgate.product.Value;
import io.marketgate.rule.EvidenceNeed;
import io.marketgate.rule.Match;
import io.marketgate.rule.Needs;
import io.marketgate.rule.Path;
import io.marketgate.rule.Rule;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Evidence for every need of every rule, with exactly the values the need asks. No way is closed for missing evidence.
 */
final class EveryEvidence {
    private static final BigDecimal PLENTY = new BigDecimal("1000000");
    private static final String NAME = "holder";

    private final String pseudonym;
    private final String partner;
    private final String model;
    private final MarketCode origin;
    private final Instant now;

    EveryEvidence(String pseudonym, String partner, String model, MarketCode origin, Instant now) {
        this.pseudonym = pseudonym;
        this.partner = partner;
        this.model = model;
        this.origin = origin;
        this.now = now;
    }

    /** The evidence of one SKU, its lot, its shipment, its seller, its partner and its buyer. */
    List<Evidence> of(List<Rule> rules, Sku sku) {
        List<Evidence> evidence = new ArrayList<>();
        for (Rule rule : rules) {
            leaves(rule)
                    .filter(EvidenceNeed.class::isInstance)
                    .map(EvidenceNeed.class::cast)
                    .forEach(need -> {
                        EvidenceScope scope =
                                need.scope() == EvidenceScope.SHIPMENT ? EvidenceScope.SELLER : need.scope();
                        evidence.add(evidence("p" + evidence.size(), need, scope, sku));
                        if (need.scope() == EvidenceScope.SHIPMENT) {
                            evidence.add(evidence("p" + evidence.size(), need, need.scope(), sku));
                        }
                    });
        }
        return evidence;
    }

    private static Stream<Needs.Leaf> leaves(Rule rule) {
        return (rule instanceof Rule.Permit permit
                        ? permit.needs()
                        : rule instanceof Rule.Require require ? require.needs() : Needs.NONE)
                .leaves();
    }

    private Evidence evidence(String id, EvidenceNeed need, EvidenceScope scope, Sku sku) {
        Map<String, Value> says = new HashMap<>();
        says.put(
                Match.ISSUED_ON,
                new Value.Day(LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1)));
        if (scope == EvidenceScope.BUYER) {
            says.put(Match.SUBJECT, new Value.Text(pseudonym));
        }
        if (need.attestedBy() != null) {
            says.put(Match.ATTESTED_BY, new Value.Text(partner));
        }
        MarketCode market = null;
        for (Match match : need.matches()) {
            Value value = value(match.test(), sku);
            if (match.attribute().equals(Match.MARKET)) {
                market = new MarketCode(((Value.Text) value).value());
            } else if (value != null) {
                says.put(match.attribute(), value);
            }
        }
        boolean ofSku = scope == EvidenceScope.PRODUCT || scope == EvidenceScope.LOT;
        return new Evidence(
                id,
                need.type(),
                new About(
                        scope,
                        ofSku ? sku : null,
                        scope == EvidenceScope.LOT ? "lot" : null,
                        scope == EvidenceScope.PARTNER ? partner : null),
                market,
                new Reference("number", "issuer"),
                says,
                new Validity(now.minusSeconds(86_400), now.plusSeconds(86_400L * 3_650)));
    }

    private Value value(Match.Test test, Sku sku) {
        if (test instanceof Match.Is is) {
            return is.value();
        }
        if (test instanceof Match.OneOf oneOf) {
            return new Value.Text(oneOf.words().iterator().next());
        }
        if (test instanceof Match.Covers covers) {
            return new Value.Words(Set.of(word(covers.path(), sku)), true);
        }
        if (test instanceof Match.CoversContents contents) {
            return new Value.Words(contents.asked().ids(), true);
        }
        if (test instanceof Match.Same same) {
            return new Value.Text(word(same.path(), sku));
        }
        if (test instanceof Match.Bound bound) {
            return new Value.Amount(bound.bound());
        }
        return test instanceof Match.BoundBy ? new Value.Amount(PLENTY) : new Value.Text("present");
    }

    private String word(Path path, Sku sku) {
        if (path instanceof Path.OfAlias) {
            return NAME;
        }
        return switch ((Path.Place) path) {
            case SKU_ID -> sku.value();
            case SKU_MODEL -> model;
            case ORIGIN -> origin.value();
            case BUYER_SUBJECT -> pseudonym;
            default -> NAME;
        };
    }
}
