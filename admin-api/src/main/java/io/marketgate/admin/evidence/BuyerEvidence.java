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
import java.util.Objects;
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
        return kept(evidence, pseudonym(merchant, evidence), hash(merchant, evidence));
    }

    /**
     * The part of amended evidence that may be kept. Its buyer is the one of before, by the pseudonym that is read or by
     * the name that a storefront uses. A number that is not stated stays, for no number is ever read.
     *
     * @param evidence of scope BUYER
     */
    Evidence amended(MerchantId merchant, Evidence stored, Evidence evidence) {
        Value before = stored.attributes().get(Match.SUBJECT);
        boolean same = Objects.equals(before, evidence.attributes().get(Match.SUBJECT));
        Value now = same && before != null ? before : pseudonym(merchant, evidence);
        if (!now.equals(before)) {
            throw ProblemException.invalid(SUBJECT, "must stay the buyer's; " + EvidenceReader.ANOTHER);
        }
        String number = hash(merchant, evidence);
        return kept(evidence, now, number == null ? stored.reference().number() : number);
    }

    private Value pseudonym(MerchantId merchant, Evidence evidence) {
        Value subject = evidence.attributes().get(Match.SUBJECT);
        if (!(subject instanceof Value.Text text)) {
            throw ProblemException.invalid(SUBJECT, "a buyer's paper names its buyer");
        }
        Subject named = Members.read(SUBJECT, text.value(), Subject::new);
        String pseudonym = buyers.find(merchant, named, clock.instant()).pseudonym();
        if (pseudonym == null) {
            throw ProblemException.invalid(SUBJECT, "nothing is known of this buyer; verify the identity first");
        }
        return new Value.Text(pseudonym);
    }

    private static Evidence kept(Evidence evidence, Value pseudonym, @Nullable String number) {
        Evidence kept = evidence.asStated();
        Map<String, Value> says = new TreeMap<>(kept.attributes());
        says.put(Match.SUBJECT, pseudonym);
        return new Evidence(
                kept.id(),
                kept.type(),
                About.the(kept.about().scope()),
                kept.market(),
                new Reference(number, kept.reference().issuer()),
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
