package io.marketgate.journal;

import io.marketgate.decision.Assurance;
import io.marketgate.decision.Cart;
import io.marketgate.market.Destination;

/**
 * What a decision was made of, as far as the catalogue does not hold it.
 *
 * @param destination what the address resolved to, never the address
 * @param assurance what was known of the buyer, under a pseudonym
 * @param revision the catalogue's revision
 * @param engine the version of the engine that decided
 * @param locale BCP 47 tag of the texts
 */
public record Inputs(
        Cart cart, Destination destination, Assurance assurance, long revision, String engine, String locale) {}
