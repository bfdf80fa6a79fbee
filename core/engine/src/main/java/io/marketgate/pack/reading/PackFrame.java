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
 * What the rules of a pack may refer to.
 *
 * @param market whose pack it is; null for a merchant's own rules
 * @param classes with their domain of law, strictest first; empty for a member that takes its group's
 * @param lists the pack's own before the vocabulary's
 * @param groups named groups of markets, with dates
 * @param monthDays how many days the pack counts a month as
 * @param identity null where the market has no policy, so that no rule may ask who the buyer is
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

    /** A market that belongs to a group from a day to a day, both included; null is always and for ever. */
    record Dated(
            MarketCode member,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        boolean belongs(@Nullable LocalDate day) {
            LocalDate at = day == null ? LocalDate.MIN : day;
            return (from == null || !at.isBefore(from)) && (to == null || !at.isAfter(to));
        }

        /** The same in instants: from the first day's beginning to the last day's end. */
        MarketRules.Membership membership(ZoneId zone) {
            return new MarketRules.Membership(
                    member,
                    from == null ? null : from.atStartOfDay(zone).toInstant(),
                    to == null ? null : to.plusDays(1).atStartOfDay(zone).toInstant());
        }
    }

    /** What a merchant's own rule may refer to: the vocabulary, and counters of its own. */
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

    /** Whether a class goes into or onto the body: by the vocabulary, else by the domain the pack names for it. */
    boolean bodily(ProductClass name) {
        Vocabulary.ClassDefinition known = vocabulary.classes().get(name);
        LawDomain domain = classes.get(name);
        return known == null ? domain != null && BODILY.contains(domain) : known.bodily();
    }

    /** The type's definition; null where the vocabulary has none. */
    Vocabulary.@Nullable EvidenceDefinition evidence(String word) {
        return vocabulary.evidence().get(new EvidenceType(word));
    }
}
