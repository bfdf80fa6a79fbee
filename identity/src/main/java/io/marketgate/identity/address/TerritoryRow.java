package io.marketgate.identity.address;

import io.marketgate.market.Territory;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the file.
 *
 * @param line the row's first line in the file, for messages
 * @param territory the territory that an address there resolves to
 * @param supported whether its market has a pack
 * @param codes the country codes that denote this territory only
 * @param country the form of addresses, if the row is a country; null for a part of one
 * @param detections how it is recognised in addresses of a country
 * @param sources keys of the sources that support the row
 * @param reviewed the day of the last review against the sources
 * @param sure whether the sources fully support the row
 */
record TerritoryRow(
        int line,
        Territory territory,
        boolean supported,
        List<String> codes,
        @Nullable CountryForm country,
        List<Detection> detections,
        List<String> sources,
        LocalDate reviewed,
        boolean sure) {
    TerritoryRow {
        codes = List.copyOf(codes);
        detections = List.copyOf(detections);
        sources = List.copyOf(sources);
    }

    String id() {
        return territory.id();
    }
}
