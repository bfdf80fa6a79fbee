package io.marketgate.identity.address;

import io.marketgate.market.Territory;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the file.
 *
 * @param line where the row begins in the file, for messages
 * @param territory what an address there resolves to
 * @param supported whether there is law for its market
 * @param codes the country codes that mean this territory and nothing else
 * @param country how addresses are written, if the row is a country; null for a part of one
 * @param detections how it is known in addresses of a country
 * @param sources keys of the sources that support the row
 * @param reviewed when somebody last read the row against them
 * @param sure whether the sources say all that the row says
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
