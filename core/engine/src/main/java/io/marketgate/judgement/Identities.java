package io.marketgate.judgement;

import io.marketgate.decision.Assurance;
import io.marketgate.decision.ReasonCode;
import io.marketgate.rule.AssuranceLevel;
import io.marketgate.rule.IdentityNeed;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges what a rule asks of the buyer against what is known. An unknown claim and a false claim read alike. */
final class Identities {
    private static final String AGE_CLAIM = "AGE_";

    private Identities() {}

    /** The lack, or null if the need is met. */
    static @Nullable Lack lack(IdentityNeed need, Situation situation) {
        boolean known = false;
        boolean otherDocument = false;
        Set<String> claims = new HashSet<>();
        for (Assurance.Held held : situation.cart().assurance().held()) {
            if (!holds(held, need, situation.horizon())) {
                continue;
            }
            boolean levelReached = held.level().compareTo(need.level()) >= 0;
            boolean accepted = need.documents().isEmpty() || need.documents().contains(held.documentType());
            known |= levelReached && accepted;
            otherDocument |= levelReached && !accepted;
            claims.addAll(held.claims());
        }
        if (!known && need.level() != AssuranceLevel.NONE) {
            return new Lack.Identity(
                    need, otherDocument ? ReasonCode.IDENTITY_DOCUMENT_NOT_ACCEPTED : ReasonCode.IDENTITY_REQUIRED);
        }
        Set<String> lacking = new HashSet<>(need.claims());
        lacking.removeAll(claims);
        if (lacking.isEmpty()) {
            return null;
        }
        boolean age = lacking.stream().allMatch(claim -> claim.startsWith(AGE_CLAIM));
        return new Lack.Identity(need, age ? ReasonCode.AGE_REQUIRED : ReasonCode.IDENTITY_REQUIRED);
    }

    private static boolean holds(Assurance.Held held, IdentityNeed need, Horizon horizon) {
        boolean holds = horizon.inForce(held.since(), held.until());
        if (need.lasting() != null) {
            Instant latest =
                    held.until().atOffset(ZoneOffset.UTC).minus(need.lasting()).toInstant();
            holds &= !horizon.reached(latest);
        }
        return holds;
    }

    /** The highest level held at that instant. */
    static AssuranceLevel level(Assurance assurance, Instant now) {
        AssuranceLevel level = AssuranceLevel.NONE;
        for (Assurance.Held held : assurance.held()) {
            if (!held.since().isAfter(now) && held.until().isAfter(now)) {
                level = NeedsJudge.higher(level, held.level());
            }
        }
        return level;
    }
}
