package io.marketgate.admin.decision;

import io.marketgate.admin.Members;
import io.marketgate.decision.Assurance;
import io.marketgate.decision.Grounds;
import io.marketgate.journal.Entry;
import io.marketgate.journal.Review;
import io.marketgate.market.MarketCode;
import io.marketgate.pack.IdentityPolicy;
import io.marketgate.pack.Pack;
import io.marketgate.pack.Packs;
import io.marketgate.rule.AssuranceLevel;
import io.marketgate.rule.IdentityNeed;
import io.marketgate.rule.Rule;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the buyer's identity was met, or was not: what was asked, what was known, and by which policy. Names nobody. */
record IdentityGrounds(
        @Schema(description = "what the rules among the grounds asked of the buyer")
        List<Asked> asked,

        @Schema(
                description =
                        "what was known of the buyer at the decision, as the journal recorded it; neither numbers nor names, which"
                                + " are not kept")
        List<Known> known,

        @Schema(description = "how the markets whose rules asked identified buyers then")
        List<Policy> policies) {

    /** What a rule asked of the buyer. */
    record Asked(
            @Schema(description = "the rule's name") String rule,
            @Schema(description = "whose law it is") String market,

            @Schema(description = "the lowest level that was enough")
            AssuranceLevel level,

            @Schema(description = "claims that were needed besides, such as `AGE_OVER_18`")
            List<String> claims,

            @Schema(description = "one of these document types; none is any that the market accepts")
            List<String> documents) {}

    /** What one document assured. */
    record Known(
            @Schema(description = "the document's type, by the vocabulary's names")
            String document,

            @Schema(description = "the country that issued it")
            String country,

            @Schema(description = "how surely the buyer was known by it")
            AssuranceLevel level,

            @Schema(description = "what it showed, such as `AGE_OVER_18`")
            List<String> claims,

            @Schema(description = "when it was verified") Instant verifiedAt,

            @Schema(description = "first instant at which it no longer counts")
            Instant validUntil,

            @Schema(description = "whether it counted at the instant of the decision")
            boolean inForce) {}

    /** How a market identified buyers. */
    record Policy(
            @Schema(description = "the market, or its group where the group has the policy")
            String market,

            @Schema(description = "version of the pack that holds the policy")
            String version,

            @Schema(description = "the documents that it accepted, once for each method")
            List<Accepted> accepted) {}

    /** A document that a policy accepts. */
    record Accepted(
            @Schema(description = "the document's type") String document,

            @Schema(description = "the highest level that this method reaches")
            AssuranceLevel level,

            @Schema(
                    description =
                            "how it is verified: `REGISTRY`, a register of the market; `PROVIDER`, who compares number and name;"
                                    + " `VERIFIED_CLAIMS` of the buyer's own token; `CHECKED`, form and check digit alone")
            IdentityPolicy.Verification method) {}

    static IdentityGrounds of(Entry entry, Review.Then then) {
        Set<Asked> asked = new TreeSet<>(
                Comparator.comparing(Asked::rule).thenComparing(Asked::market).thenComparing(Asked::toString));
        Map<MarketCode, Policy> policies = new TreeMap<>();
        then.grounds().stream()
                .flatMap(List::stream)
                .map(Grounds::rules)
                .flatMap(List::stream)
                .forEach(of -> needs(of.rule()).forEach(need -> {
                    asked.add(asked(of, need));
                    policy(then.state().packs(), of.market()).ifPresent(policy -> policies.put(of.market(), policy));
                }));
        return new IdentityGrounds(
                List.copyOf(asked),
                known(entry),
                policies.values().stream().distinct().toList());
    }

    private static Stream<IdentityNeed> needs(Rule rule) {
        return rule.needs().leaves().filter(IdentityNeed.class::isInstance).map(IdentityNeed.class::cast);
    }

    private static Asked asked(Grounds.OfRule of, IdentityNeed need) {
        return new Asked(
                of.rule().id().value(),
                of.market().value(),
                need.level(),
                Members.words(need.claims()),
                Members.words(need.documents()));
    }

    private static List<Known> known(Entry entry) {
        return entry.inputs().assurance().held().stream()
                .sorted(Comparator.comparing(Assurance.Held::since).thenComparing(Assurance.Held::documentType))
                .map(held -> new Known(
                        held.documentType(),
                        held.country().value(),
                        held.level(),
                        Members.words(held.claims()),
                        held.since(),
                        held.until(),
                        !held.since().isAfter(entry.at()) && held.until().isAfter(entry.at())))
                .toList();
    }

    private static Optional<Policy> policy(Packs packs, MarketCode market) {
        Optional<Pack> own = packs.pack(market);
        Optional<Pack> holds = own.flatMap(pack -> pack.identity().isPresent()
                ? Optional.of(pack)
                : Optional.ofNullable(pack.group()).flatMap(packs::pack));
        return holds.flatMap(pack -> pack.identity().map(policy -> policy(pack, policy)));
    }

    private static Policy policy(Pack pack, IdentityPolicy policy) {
        return new Policy(
                pack.market().value(),
                pack.version(),
                policy.accepted().stream()
                        .map(accepted -> new Accepted(accepted.document(), accepted.level(), accepted.verification()))
                        .toList());
    }
}
