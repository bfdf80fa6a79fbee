/**
 * Turns a ship-to address into the territory whose law and customs govern it, from {@code marketgate/territories.yaml}.
 * Rules about goods, persons and documents do not belong here, and nothing here calls out or remembers an address.
 *
 * <p>A territory is {@link io.marketgate.market.Destination.Resolved resolved} only if its market is on the file's list
 * of supported ones; a place with its own law and no pack (Hong Kong, the Canary Islands as long as there is no Spanish
 * pack) is {@link io.marketgate.market.Destination.Unsupported unsupported}, never its neighbour. Where product law and
 * customs part ways the territory keeps its market and names a customs market of its own that has no pack, so that the
 * gate closes what crosses that border: {@code CH} for Büsingen, {@code DE-HGL} for Helgoland, {@code CN-HI} for Hainan,
 * {@code GU}, {@code VI}, {@code AS}, {@code MP}, {@code UM} for the islands outside the customs territory of the United
 * States. Such a code is the ISO 3166 one where there is one.
 */
@NullMarked
package io.marketgate.identity.address;

import org.jspecify.annotations.NullMarked;
