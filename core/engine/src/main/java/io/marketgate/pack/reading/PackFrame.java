package io.marketgate.pack.reading;

import io.marketgate.evidence.EvidenceType;
import io.marketgate.market.LawDomain;
import io.marketgate.market.MarketCode;
import io.marketgate.pack.IdentityPolicy;
import io.marketgate.pack.Vocabulary;
import io.marketgate.product.ProductClass;
import io.marketgate.rule.Confidence;
import io.marketgate.rule.Counter;
import io.marketgate.rule.Law;
import io.marketgate.rule.MarketRules;
import io.marketgate.rule.Source;
import io.marketgate.rule.Standing;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The definitions that the rules of a pack may refer to.
 *
 * @param market the pack's market; null for a merchant's own rules
 * @param classes with their domain of law, strictest first; empty for a member that uses its group's classes
 * @param lists the pack's own take precedence over the vocabulary's
 * @param groups named groups of markets, with dates
 * @param monthDays how many days the pack counts as a month
 * @param identity null if the market has no policy, so that no rule may require identity
 */
record PackFrame(
        Vocabulary vocabulary,
        @Nullable MarketCode market,
        ZoneId zone,
        Map<ProductClass, LawDomain> classes,
        Map<String, List<String>> lists,
        Map<String, List<Dated>> groups,
        Map<String, Law> laws,
        Map<String, Source> sources,
        Map<String, String> bodies,
        Map<String, Counter> counters,
        @Nullable IdentityPolicy identity,
        @Nullable Integer monthDays,
        Standing standing,
        Confidence confidence) {

    private static final Set<LawDomain> BODILY = Set.of(LawDomain.MEDICINES, LawDomain.FOOD, LawDomain.COSMETICS);

    /** The names of its laws and authorities, in English. */
    Set<String> names() {
        Set<String> names = new HashSet<>(bodies.values());
        laws.values().forEach(law -> names.add(law.act()));
        return names;
    }

    /** A market's membership in a group, from a day to a day, both included; null is unbounded. */
    record Dated(
            MarketCode member,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        boolean belongs(@Nullable LocalDate day) {
            LocalDate at = day == null ? LocalDate.MIN : day;
            return (from == null || !at.isBefore(from)) && (to == null || !at.isAfter(to));
        }

        /** The same in instants: from the start of the first day to the end of the last day. */
        MarketRules.Membership membership(ZoneId zone) {
            return new MarketRules.Membership(
                    member,
                    from == null ? null : from.atStartOfDay(zone).toInstant(),
                    to == null ? null : to.plusDays(1).atStartOfDay(zone).toInstant());
        }
    }

    /** The definitions for a merchant's own rule: the vocabulary, and counters of its own. */
    static PackFrame ofMerchant(
            Vocabulary vocabulary, ZoneId zone, Map<ProductClass, LawDomain> classes, Map<String, Counter> counters) {
        return new PackFrame(
                vocabulary,
                null,
                zone,
                classes,
                vocabulary.lists(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                counters,
                null,
                null,
                Standing.POLICY,
                Confidence.H);
    }

    /** Whether a class is used in or on the body: by the vocabulary, else by the domain that the pack names. */
    boolean bodily(ProductClass name) {
        Vocabulary.ClassDefinition known = vocabulary.classes().get(name);
        LawDomain domain = classes.get(name);
        return known == null ? domain != null && BODILY.contains(domain) : known.bodily();
    }

    /** The definition of an evidence type; null if the vocabulary has none. */
    Vocabulary.@Nullable EvidenceDefinition evidence(String word) {
        return vocabulary.evidence().get(new EvidenceType(word));
    }
}
