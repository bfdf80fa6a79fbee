package io.marketgate.judgement;

import io.marketgate.decision.Unmatched;
import io.marketgate.evidence.Evidence;
import io.marketgate.evidence.EvidenceScope;
import io.marketgate.merchant.Partner;
import io.marketgate.merchant.PartnerId;
import io.marketgate.product.Value;
import io.marketgate.rule.Comparison;
import io.marketgate.rule.Due;
import io.marketgate.rule.EvidenceNeed;
import io.marketgate.rule.Match;
import io.marketgate.rule.Path;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the evidence that meets a need: of the right type and scope, good in the market, matching, and valid now. */
final class EvidenceSearch {
    private static final Match.Test FOR_THE_QUANTITY = new Match.BoundBy(Comparison.AT_LEAST, Path.Place.LINE_QUANTITY);

    private final Situation situation;
    private final @Nullable Partner partner;

    /**
     * A search in one situation.
     *
     * @param partner the one partner whose evidence counts, or null if none is relied on
     */
    EvidenceSearch(Situation situation, @Nullable Partner partner) {
        this.situation = situation;
        this.partner = partner;
    }

    /**
     * What was found for a need.
     *
     * @param evidence the evidence that meets it, by id
     * @param expired the id of the first evidence that fails only because its validity has ended; null if there is none
     */
    record Found(List<Evidence> evidence, @Nullable String expired) {}

    /** The evidence that meets a need, given the evidence bound by other leaves of the same option. */
    Found find(EvidenceNeed need, Map<String, Evidence> bound) {
        List<Evidence> fitting = new ArrayList<>();
        String expired = null;
        Matching matching = new Matching(situation, partner, bound);
        for (Evidence evidence : candidates(need)) {
            if (!matching.fits(evidence, need.matches()) || !attested(evidence, need)) {
                continue;
            }
            if (valid(evidence, need)) {
                fitting.add(evidence);
            } else if (ended(evidence) && (expired == null || evidence.id().compareTo(expired) < 0)) {
                expired = evidence.id();
            }
        }
        fitting.sort(Comparator.comparing(Evidence::id));
        return new Found(fitting, expired);
    }

    /**
     * Of the evidence of the right type that does not meet a need: that with the fewest failings, then the first by id.
     * Where none is of the right scope and partner, other evidence on file. Null if there is none, or if it only has expired.
     */
    @Nullable
    Unmatched nearest(EvidenceNeed need, Map<String, Evidence> bound) {
        Matching matching = new Matching(situation, partner, bound);
        List<Failings> failings = new ArrayList<>();
        for (Evidence evidence : pool(need)) {
            if (evidence.type().equals(need.type())) {
                failings.add(new Failings(evidence, failings(evidence, need, matching, List.of())));
            }
        }
        if (failings.isEmpty()) {
            Elsewhere elsewhere = new Elsewhere(situation);
            for (Evidence evidence : elsewhere.evidence(need.type())) {
                List<String> misplaced = elsewhere.failings(evidence, need);
                failings.add(new Failings(evidence, failings(evidence, need, matching, misplaced)));
            }
        }
        return failings.stream()
                .min(Comparator.comparingInt((Failings one) -> one.attributes().size())
                        .thenComparing(one -> one.evidence().id()))
                .filter(one -> !one.attributes().isEmpty())
                .map(one -> new Unmatched(one.evidence().type(), one.evidence().id(), one.attributes()))
                .orElse(null);
    }

    /**
     * The largest quantity of the line for which evidence on file would meet a need that it does not meet for the whole; null
     * if there is none.
     */
    @Nullable
    Integer covers(EvidenceNeed need, Map<String, Evidence> bound) {
        List<Match> others = new ArrayList<>();
        String attribute = null;
        for (Match match : need.matches()) {
            if (match.test().equals(FOR_THE_QUANTITY)) {
                attribute = match.attribute();
            } else {
                others.add(match);
            }
        }
        if (attribute == null) {
            return null;
        }
        Matching matching = new Matching(situation, partner, bound);
        Integer most = null;
        for (Evidence evidence : candidates(need)) {
            if (Match.said(evidence, attribute) instanceof Value.Amount amount
                    && matching.fits(evidence, others)
                    && attested(evidence, need)
                    && valid(evidence, need)) {
                int whole = amount.value()
                        .min(BigDecimal.valueOf(Integer.MAX_VALUE))
                        .intValue();
                most = whole > 0 && (most == null || whole > most) ? Integer.valueOf(whole) : most;
            }
        }
        return most;
    }

    private record Failings(Evidence evidence, List<String> attributes) {}

    /** @param misplaced what of its scope, lot or partner is not as needed */
    private List<String> failings(Evidence evidence, EvidenceNeed need, Matching matching, List<String> misplaced) {
        List<String> failings = new ArrayList<>(misplaced);
        failings.addAll(matching.unfit(evidence, need.matches()));
        if (!need.asksMarket() && !situation.goodIn(evidence)) {
            failings.add(Match.MARKET);
        }
        if (!attested(evidence, need)) {
            failings.addAll(unattested(evidence, String.valueOf(need.attestedBy())));
        }
        return failings.isEmpty() ? untimely(evidence, need) : failings;
    }

    /** What keeps evidence that is otherwise good from counting now; nothing where it has expired. */
    private List<String> untimely(Evidence evidence, EvidenceNeed need) {
        if (ended(evidence)) {
            return List.of();
        }
        Instant begin = evidence.validity().from();
        if (begin != null && begin.isAfter(situation.horizon().now())) {
            return List.of("validFrom");
        }
        return List.of(need.freshness().issuedWithin() == null ? "validTo" : Match.ISSUED_ON);
    }

    private boolean ended(Evidence evidence) {
        Instant end = evidence.validity().to();
        return end != null && !end.isAfter(situation.horizon().now());
    }

    private List<Evidence> candidates(EvidenceNeed need) {
        List<Evidence> found = new ArrayList<>();
        boolean asksMarket = need.asksMarket();
        for (Evidence evidence : pool(need)) {
            if (evidence.type().equals(need.type()) && (asksMarket || situation.goodIn(evidence))) {
                found.add(evidence);
            }
        }
        return found;
    }

    private List<Evidence> pool(EvidenceNeed need) {
        List<Evidence> pool = new ArrayList<>();
        switch (need.scope()) {
            case PRODUCT -> addOf(EvidenceScope.PRODUCT, situation.dossier().evidence(), pool);
            case LOT -> {
                String lot = situation.cart().lot();
                situation.dossier().evidence().stream()
                        .filter(evidence ->
                                lot != null && lot.equals(evidence.about().lot()))
                        .forEach(pool::add);
            }
            case SHIPMENT -> addStated(need, pool);
            case SELLER ->
                addOf(EvidenceScope.SELLER, situation.setting().merchant().evidence(), pool);
            case PARTNER -> {
                PartnerId id = partner == null ? null : partner.id();
                situation.setting().merchant().evidence().stream()
                        .filter(evidence ->
                                id != null && id.value().equals(evidence.about().partner()))
                        .forEach(pool::add);
            }
            case BUYER -> {
                addStated(need, pool);
                addHeldOfBuyer(pool);
            }
        }
        if (need.supply().due() == Due.DISPATCH) {
            addOf(EvidenceScope.SELLER, situation.setting().merchant().evidence(), pool);
        }
        return pool;
    }

    private static void addOf(EvidenceScope scope, List<Evidence> from, List<Evidence> into) {
        for (Evidence evidence : from) {
            if (evidence.about().scope() == scope) {
                into.add(evidence);
            }
        }
    }

    private void addStated(EvidenceNeed need, List<Evidence> into) {
        if (need.supply().statementSuffices()) {
            addOf(need.scope(), situation.cart().stated(), into);
        }
    }

    /**
     * Adds a buyer's evidence held by the merchant. Such evidence names its person and counts for that person alone.
     */
    private void addHeldOfBuyer(List<Evidence> into) {
        String pseudonym = situation.cart().assurance().pseudonym();
        for (Evidence evidence : situation.setting().merchant().evidence()) {
            if (evidence.about().scope() == EvidenceScope.BUYER
                    && pseudonym != null
                    && new Value.Text(pseudonym).equals(evidence.attributes().get(Match.SUBJECT))) {
                into.add(evidence);
            }
        }
    }

    /**
     * Whether a needed attestation is present. Attested evidence names a partner, who must have the role and act in the
     * market.
     */
    private boolean attested(Evidence evidence, EvidenceNeed need) {
        String role = need.attestedBy();
        if (role == null) {
            return true;
        }
        if (!(evidence.attributes().get(Match.ATTESTED_BY) instanceof Value.Text by)) {
            return false;
        }
        for (Partner candidate : situation.setting().merchant().partners().values()) {
            if (candidate.id().value().equals(by.value())
                    && candidate.roles().contains(role)
                    && Partners.actsHere(candidate, situation)) {
                return partner == null || partner.id().equals(candidate.id());
            }
        }
        return false;
    }

    /** What of the partner who attested is not as needed, or that there is none of whom it is. */
    private List<String> unattested(Evidence evidence, String role) {
        for (Partner candidate : situation.setting().merchant().partners().values()) {
            if (new Value.Text(candidate.id().value())
                    .equals(evidence.attributes().get(Match.ATTESTED_BY))) {
                List<String> failings = new ArrayList<>(Partners.failings(candidate, situation, Match.ATTESTED_BY));
                if (!candidate.roles().contains(role)) {
                    failings.add(Match.ATTESTED_BY + ".roles");
                }
                return failings.isEmpty() ? List.of(Match.ATTESTED_BY) : failings;
            }
        }
        return List.of(Match.ATTESTED_BY);
    }

    private boolean valid(Evidence evidence, EvidenceNeed need) {
        Horizon horizon = situation.horizon();
        boolean valid =
                horizon.inForce(evidence.validity().from(), evidence.validity().to());
        Instant end = evidence.validity().to();
        Period lasting = need.freshness().lasting();
        if (lasting != null && end != null) {
            valid &=
                    !horizon.reached(end.atOffset(ZoneOffset.UTC).minus(lasting).toInstant());
        }
        Period issuedWithin = need.freshness().issuedWithin();
        if (issuedWithin != null) {
            Instant issued = issued(evidence);
            valid &= issued != null
                    && horizon.inForce(
                            issued,
                            issued.atOffset(ZoneOffset.UTC).plus(issuedWithin).toInstant());
        }
        return valid;
    }

    private static @Nullable Instant issued(Evidence evidence) {
        if (evidence.attributes().get(Match.ISSUED_ON) instanceof Value.Day day) {
            LocalDate issued = day.value();
            return issued.atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        return evidence.validity().from();
    }
}
