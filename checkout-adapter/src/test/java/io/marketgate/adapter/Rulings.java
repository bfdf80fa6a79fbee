package io.marketgate.adapter;

import io.marketgate.decision.ReasonCode;
import io.marketgate.decision.Remedy;
import io.marketgate.decision.RemedyAction;
import io.marketgate.explanation.Citation;
import io.marketgate.explanation.ExplainedReason;
import io.marketgate.explanation.ExplainedRemedy;
import io.marketgate.explanation.ShopperSummary;
import io.marketgate.explanation.Unknown;
import io.marketgate.explanation.VerdictWord;
import io.marketgate.market.Channel;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.rule.Actor;
import io.marketgate.rule.AssuranceLevel;
import io.marketgate.rule.RuleId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rulings made up for tests of how platforms are answered. */
public final class Rulings {
    public static final UUID DECISION = UUID.fromString("01a20577-6a1e-7533-97e3-6fefe9fabbff");
    public static final String URL = "https://global.shop.example/cart?items=HERBAL-OTC-1:2&state=abc";

    private static final ExplainedReason NOT_LISTED = reason(
            ReasonCode.EVIDENCE_MISSING,
            "SG-TRAD-L-1",
            "Not listed.",
            "Medicines Act 1975",
            "Health Sciences Authority");

    private Rulings() {}

    /** Everything may be sold here. */
    public static Ruling open() {
        return of(new RuledLine(
                "l-1",
                "LIPSTICK-1",
                VerdictWord.SELL_LOCAL,
                summary("For own use.", null),
                List.of("For own use."),
                List.of(),
                List.of()));
    }

    /** One line is sold by another storefront. */
    public static Ruling handedOver() {
        RuledLine line = new RuledLine(
                "l-1",
                "HERBAL-OTC-1",
                VerdictWord.REDIRECT,
                summary("Not listed.", "Medicines Act 1975; Health Sciences Authority"),
                List.of(),
                List.of(NOT_LISTED),
                List.of(remedy(RemedyAction.USE_STOREFRONT, 1)));
        return new Ruling(DECISION, List.of(line), List.of(new HandoverLink("global", URL, List.of("l-1"))), null);
    }

    /** One line is blocked, and only the merchant could change that. */
    public static Ruling blocked() {
        return of(new RuledLine(
                "l-1",
                "PAIN-PATCH-1",
                VerdictWord.BLOCK,
                summary("Not listed.", "Medicines Act 1975; Health Sciences Authority"),
                List.of(),
                List.of(NOT_LISTED),
                List.of(remedy(RemedyAction.PROVIDE_EVIDENCE, 1))));
    }

    /** One line is blocked until the shopper proves who is buying. */
    public static Ruling needsIdentity() {
        ExplainedReason unknown = reason(ReasonCode.IDENTITY_REQUIRED, "CN-RX-1", "Who is buying?", "Rx Order", "NMPA");
        return of(new RuledLine(
                "l-1",
                "METFORMIN-RX-1",
                VerdictWord.BLOCK,
                summary("Who is buying?", "Rx Order; NMPA"),
                List.of(),
                List.of(unknown),
                List.of(remedy(RemedyAction.VERIFY_IDENTITY, 1))));
    }

    /** A line that is blocked for that reason alone, named by no rule. */
    public static RuledLine blockedBy(ReasonCode code, ExplainedRemedy... remedies) {
        ExplainedReason why = new ExplainedReason(
                code,
                List.of(),
                null,
                List.of(Channel.DOMESTIC),
                "No.",
                null,
                List.of(),
                List.of(),
                Unknown.NOTHING,
                true);
        return new RuledLine(
                "0", "A", VerdictWord.BLOCK, summary("No.", null), List.of(), List.of(why), List.of(remedies));
    }

    /** A remedy of that action: the merchant's for evidence, else the shopper's. */
    public static ExplainedRemedy remedy(RemedyAction action, int option) {
        Channel here = Channel.DOMESTIC;
        return switch (action) {
            case PROVIDE_EVIDENCE ->
                new ExplainedRemedy(
                        new Remedy.ProvideEvidence(Actor.MERCHANT, here, option, List.of()), null, "Do it.");
            case VERIFY_IDENTITY ->
                new ExplainedRemedy(
                        new Remedy.VerifyIdentity(
                                Actor.SHOPPER, here, option, AssuranceLevel.REAL_NAME_VERIFIED, Set.of(), Set.of()),
                        null,
                        "Do it.");
            case REDUCE_QUANTITY ->
                new ExplainedRemedy(
                        new Remedy.ReduceQuantity(Actor.SHOPPER, here, option, 1, null), null, "Reduce it to 1.");
            case CORRECT_ADDRESS ->
                new ExplainedRemedy(
                        new Remedy.CorrectAddress(Actor.SHOPPER, option, List.of("postalCode"), List.of()),
                        null,
                        "Do it.");
            case USE_STOREFRONT ->
                new ExplainedRemedy(
                        new Remedy.UseStorefront(
                                Actor.SHOPPER, Channel.CROSS_BORDER, option, new StorefrontId("global")),
                        URL,
                        "Go on there.");
            case PRESENT_PRESCRIPTION ->
                new ExplainedRemedy(
                        new Remedy.PresentPrescription(Actor.SHOPPER, here, option, List.of()), null, "Do it.");
            case ENGAGE_PARTNER ->
                new ExplainedRemedy(new Remedy.EngagePartner(Actor.PARTNER, here, option, List.of()), null, "Do it.");
            case CHANGE_ELIGIBILITY ->
                new ExplainedRemedy(new Remedy.ChangeEligibility(Actor.MERCHANT, here, option), null, "Do it.");
        };
    }

    private static ExplainedReason reason(ReasonCode code, String rule, String message, String law, String body) {
        return new ExplainedReason(
                code,
                List.of(new RuleId(rule)),
                null,
                List.of(Channel.DOMESTIC),
                message,
                new Citation(law, null, null, null, body),
                List.of(),
                List.of(),
                Unknown.NOTHING,
                true);
    }

    private static ShopperSummary summary(String explanation, @Nullable String law) {
        String text = law == null ? explanation : explanation + " (" + law + ")";
        return new ShopperSummary("What becomes of it.", explanation, List.of(), null, law, text);
    }

    private static Ruling of(RuledLine line) {
        return new Ruling(DECISION, List.of(line), List.of(), null);
    }
}
