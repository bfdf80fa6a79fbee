package io.marketgate.decision;

import io.marketgate.market.Destination;
import io.marketgate.merchant.Merchant;
import io.marketgate.merchant.Storefront;
import io.marketgate.rule.Rulebook;
import java.time.Duration;
import java.time.Instant;

/**
 * Everything a decision reads.
 *
 * @param destination where the cart goes, as far as that is known
 * @param merchant the merchant of the storefront that asks, at the rulebook's revision
 * @param dossiers what is known of the cart's SKUs, at the rulebook's revision
 * @param assurance what is known of the buyer
 * @param usage what the buyer has used of caps over time
 * @param now the instant to decide for: rules and evidence are in force or not at this instant
 * @param longest the longest validity of the answer; it ends sooner if something the decision read changes sooner
 */
public record Question(
        Cart cart,
        Destination destination,
        Merchant merchant,
        Rulebook rulebook,
        Dossiers dossiers,
        Assurance assurance,
        Usage usage,
        Instant now,
        Duration longest) {
    /** The default for the longest validity of an answer. */
    public static final Duration LONGEST_VALIDITY = Duration.ofMinutes(15);

    /** A question whose answer is valid for {@link #LONGEST_VALIDITY} at most. */
    public Question(
            Cart cart,
            Destination destination,
            Merchant merchant,
            Rulebook rulebook,
            Dossiers dossiers,
            Assurance assurance,
            Usage usage,
            Instant now) {
        this(cart, destination, merchant, rulebook, dossiers, assurance, usage, now, LONGEST_VALIDITY);
    }

    /** A question of a buyer whose orders nobody counts. */
    public Question(
            Cart cart,
            Destination destination,
            Merchant merchant,
            Rulebook rulebook,
            Dossiers dossiers,
            Assurance assurance,
            Instant now) {
        this(cart, destination, merchant, rulebook, dossiers, assurance, Usage.NONE, now);
    }

    /** The same question of a buyer who has used that. */
    public Question with(Usage used) {
        return new Question(cart, destination, merchant, rulebook, dossiers, assurance, used, now, longest);
    }

    /**
     * The storefront that asks.
     *
     * @throws IllegalArgumentException if the merchant has no such storefront
     */
    public Storefront asker() {
        Storefront asker = merchant.storefront(cart.storefront());
        if (asker == null) {
            throw new IllegalArgumentException("the merchant has no storefront `" + cart.storefront() + "`");
        }
        return asker;
    }
}
