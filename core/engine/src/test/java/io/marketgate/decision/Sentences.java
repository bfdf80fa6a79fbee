package io.marketgate.decision;

import io.marketgate.evidence.EvidenceScope;
import io.marketgate.evidence.EvidenceType;
import io.marketgate.market.Channel;
import io.marketgate.product.ProductClass;
import io.marketgate.rule.Actor;
import io.marketgate.rule.AssuranceLevel;
import io.marketgate.rule.Basis;
import io.marketgate.rule.CapNeed;
import io.marketgate.rule.Condition;
import io.marketgate.rule.Confidence;
import io.marketgate.rule.Counter;
import io.marketgate.rule.CountingPeriod;
import io.marketgate.rule.Due;
import io.marketgate.rule.EvidenceNeed;
import io.marketgate.rule.FactDefinition;
import io.marketgate.rule.Force;
import io.marketgate.rule.Guard;
import io.marketgate.rule.Head;
import io.marketgate.rule.IdentityNeed;
import io.marketgate.rule.Law;
import io.marketgate.rule.Match;
import io.marketgate.rule.Needs;
import io.marketgate.rule.Rule;
import io.marketgate.rule.RuleId;
import io.marketgate.rule.Scope;
import io.marketgate.rule.Side;
import io.marketgate.rule.Source;
import io.marketgate.rule.Standing;
import io.marketgate.rule.Why;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Short factories for rules, for tests. */
final class Sentences {
    private static final CountingPeriod QUARTER =
            new CountingPeriod(CountingPeriod.Kind.ROLLING, Period.ofDays(90), true);

    static final FactDefinition FORM =
            new FactDefinition("form", FactDefinition.Kind.WORD, FactDefinition.Supplier.SKU, Map.of());
    static final FactDefinition STERILE =
            new FactDefinition("sterile", FactDefinition.Kind.FLAG, FactDefinition.Supplier.SKU, Map.of());
    static final FactDefinition USE =
            new FactDefinition(FactDefinition.USE, FactDefinition.Kind.WORDS, FactDefinition.Supplier.SKU, Map.of());
    static final FactDefinition SUBSTANCE = new FactDefinition(
            FactDefinition.SUBSTANCE, FactDefinition.Kind.COMPOSITION, FactDefinition.Supplier.SKU, Map.of());
    static final FactDefinition PLACE = new FactDefinition(
            "delivery.place",
            FactDefinition.Kind.WORD,
            FactDefinition.Supplier.UNDERTAKING,
            Map.of(new EvidenceType("HOME_DELIVERY_ONLY"), "HOME"));
    static final FactDefinition ORIGIN =
            new FactDefinition("origin", FactDefinition.Kind.WORD, FactDefinition.Supplier.WAY, Map.of());
    static final Why LAW = new Why(
            new Law("act", "Act", "1", null, true),
            "Body",
            new Source("s", URI.create("https://law.example"), Source.Kind.OFFICIAL, LocalDate.of(2026, 11, 22)),
            Standing.STATUTE,
            Confidence.H,
            null);
    static final Why DEFAULT = new Why(null, null, null, Standing.DEFAULT, Confidence.L, null);
    static final Why POLICY = new Why(null, null, null, Standing.POLICY, Confidence.H, null);

    private Sentences() {}

    static Head head(String id, @Nullable ProductClass forClass, @Nullable Channel channel, Guard guard, Why why) {
        return head(id, forClass, channel, null, guard, why, null, null);
    }

    static Head head(
            String id,
            @Nullable ProductClass forClass,
            @Nullable Channel channel,
            @Nullable Basis basis,
            Guard guard,
            Why why,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        return new Head(
                new RuleId(id),
                "Sentence of " + id + ".",
                new Scope(forClass == null ? Set.of() : Set.of(forClass), channel, basis, Set.of()),
                guard,
                null,
                Side.IMPORT,
                why,
                new Force(from, to, true, ZoneId.of("UTC")),
                null);
    }

    static Rule.Permit permit(String id, Channel channel, Needs.Item... needs) {
        return permit(id, channel, Basis.SELLING_RIGHT, Guard.ALWAYS, needs);
    }

    static Rule.Permit permit(String id, Channel channel, Basis basis, Guard guard, Needs.Item... needs) {
        return new Rule.Permit(head(id, null, channel, guard, LAW), basis, true, new Needs(List.of(needs)), List.of());
    }

    static Rule.Require require(String id, Channel channel, Needs.Item... needs) {
        return new Rule.Require(head(id, null, channel, Guard.ALWAYS, LAW), new Needs(List.of(needs)));
    }

    static Rule.Forbid forbid(String id, Channel channel, Guard guard) {
        return new Rule.Forbid(head(id, null, channel, guard, LAW));
    }

    static Rule.Classify classify(String id, ProductClass declared, ProductClass as, Guard guard) {
        return new Rule.Classify(head(id, declared, null, guard, LAW), as);
    }

    static Guard when(Condition... conditions) {
        return new Guard(List.of(conditions), List.of());
    }

    static Guard unless(Condition... conditions) {
        return new Guard(List.of(), List.of(conditions));
    }

    static Condition is(FactDefinition fact, String word) {
        return new Condition(fact, new Condition.OneOf(Set.of(word)));
    }

    static Condition contains(String... words) {
        return new Condition(SUBSTANCE, new Condition.Contains(Substances.REGISTER.set(List.of(words)), null));
    }

    static EvidenceNeed evidence(String type, EvidenceScope scope, Match... matches) {
        return new EvidenceNeed(
                new EvidenceType(type),
                scope,
                null,
                List.of(matches),
                null,
                EvidenceNeed.Freshness.ANY,
                new EvidenceNeed.Supply(scope == EvidenceScope.BUYER ? Actor.SHOPPER : Actor.MERCHANT, Due.SALE, true));
    }

    static IdentityNeed identity(AssuranceLevel level, String... claims) {
        return new IdentityNeed(level, Set.of(claims), Set.of(), Set.of(), null);
    }

    static Counter counter(Counter.Measure measure, Counter.Key per) {
        return new Counter(
                "XX",
                "c-" + measure + "-" + per,
                ZoneOffset.UTC,
                measure,
                List.of(),
                List.of(),
                per,
                measure == Counter.Measure.DAYS_OF_SUPPLY ? QUARTER : CountingPeriod.ORDER,
                measure == Counter.Measure.DISTINCT ? Counter.DISTINCT_SKU : null,
                null,
                null);
    }

    static CapNeed cap(Counter counter, String max) {
        return new CapNeed(counter, new CapNeed.Fixed(new BigDecimal(max)), true);
    }

    static Needs.AnyOf any(Needs.Leaf... leaves) {
        return new Needs.AnyOf(Arrays.stream(leaves)
                .map(leaf -> new Needs.Option(List.of(leaf), List.of()))
                .toList());
    }
}
