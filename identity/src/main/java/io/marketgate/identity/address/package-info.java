/**
 * Resolves a ship-to address to the territory whose law and customs apply, from {@code marketgate/territories.yaml}.
 * Rules on goods, persons and documents do not belong here. Calls no other system and stores no address.
 *
 * <p>A territory is {@link io.marketgate.market.Destination.Resolved resolved} only if its market is in the file's list
 * of supported markets. A place with its own law and no pack (Hong Kong, the Canary Islands as long as there is no
 * Spanish pack) is {@link io.marketgate.market.Destination.Unsupported unsupported}; the neighbour's law never applies
 * to it. If product law and customs differ, the territory keeps its market and names a customs market of its own
 * without a pack, so that the gate closes goods that cross this border: {@code CH} for Büsingen, {@code DE-HGL} for
 * Helgoland, {@code CN-HI} for Hainan, {@code GU}, {@code VI}, {@code AS}, {@code MP}, {@code UM} for the islands
 * outside the customs territory of the United States. Such a code is the ISO 3166 code if there is one.
 */
@NullMarked
package io.marketgate.identity.address;

import org.jspecify.annotations.NullMarked;
