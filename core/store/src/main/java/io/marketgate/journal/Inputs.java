package io.marketgate.journal;

import io.marketgate.decision.Assurance;
import io.marketgate.decision.Cart;
import io.marketgate.decision.Usage;
import io.marketgate.market.Destination;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of a decision that the catalogue does not hold.
 *
 * @param destination what the address resolved to, never the address
 * @param assurance what was known of the buyer, under a pseudonym
 * @param usage what the buyer had used of the caps over time that the decision read; {@link Usage#NOTHING} in an entry from
 *     before this was kept, when such caps were applied to one order
 * @param revision the catalogue's revision
 * @param engine the version and build of the engine that decided, as {@link EngineVersion} names them
 * @param locale BCP 47 tag of the texts
 * @param stage how far the purchase had come, or null if the storefront did not say; decides nothing
 * @param asker the key or user that asked, as the audit trail names it: {@code key:<id>} or {@code user:<subject of the
 *     token>}; null in an entry from before this was kept; decides nothing
 */
public record Inputs(
        Cart cart,
        Destination destination,
        Assurance assurance,
        Usage usage,
        long revision,
        String engine,
        String locale,
        @Nullable Stage stage,
        @Nullable String asker) {}
