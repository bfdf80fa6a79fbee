package io.marketgate.admin.evidence;

import io.marketgate.admin.Members;
import io.marketgate.decision.Subject;
import io.marketgate.evidence.About;
import io.marketgate.evidence.Evidence;
import io.marketgate.evidence.Reference;
import io.marketgate.identity.buyer.Buyers;
import io.marketgate.identity.person.HashPurpose;
import io.marketgate.identity.person.PersonKeys;
import io.marketgate.merchant.MerchantId;
import io.marketgate.problem.ProblemException;
import io.marketgate.product.Value;
import io.marketgate.rule.Match;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reduces a buyer's evidence before it is stored: its number to a keyed hash, its person to the pseudonym of decisions.
 * Drops names and free texts.
 */
@ApplicationScoped
class BuyerEvidence {
    private static final String SUBJECT = "/attributes/" + Match.SUBJECT;

    private final Buyers buyers;
    private final PersonKeys keys;
    private final Clock clock;

    BuyerEvidence(Buyers buyers, PersonKeys keys, Clock clock) {
        this.buyers = buyers;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * The part of the evidence that may be kept.
     *
     * @param evidence of scope BUYER
     */
    Evidence reduced(MerchantId merchant, Evidence evidence) {
        Value subject = evidence.attributes().get(Match.SUBJECT);
        if (!(subject instanceof Value.Text text)) {
            throw ProblemException.invalid(SUBJECT, "a buyer's paper names its buyer");
        }
        Subject named = Members.read(SUBJECT, text.value(), Subject::new);
        String pseudonym = buyers.find(merchant, named, clock.instant()).pseudonym();
        if (pseudonym == null) {
            throw ProblemException.invalid(SUBJECT, "nothing is known of this buyer; verify the identity first");
        }
        Evidence kept = evidence.asStated();
        Map<String, Value> says = new TreeMap<>(kept.attributes());
        says.put(Match.SUBJECT, new Value.Text(pseudonym));
        return new Evidence(
                kept.id(),
                kept.type(),
                About.the(kept.about().scope()),
                kept.market(),
                new Reference(hash(merchant, evidence), kept.reference().issuer()),
                says,
                kept.validity());
    }

    private @Nullable String hash(MerchantId merchant, Evidence evidence) {
        String number = evidence.reference().number();
        return number == null
                ? null
                : keys.hash(HashPurpose.PAPER, merchant.value(), evidence.type().value(), number)
                        .text();
    }
}
