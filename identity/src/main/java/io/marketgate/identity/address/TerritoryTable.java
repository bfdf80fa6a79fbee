package io.marketgate.identity.address;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All rows of the file, indexed by the codes and fields that lead to them. Immutable once built. */
final class TerritoryTable {
    private final List<TerritoryRow> rows;
    private final Map<String, TerritoryRow> byId = new HashMap<>();
    private final Map<String, TerritoryRow> byCode = new HashMap<>();
    private final Map<String, CountryIndex> countries = new HashMap<>();

    /** @throws TerritoriesRefusedException if the rows contradict each other */
    TerritoryTable(List<TerritoryRow> rows, String file) {
        this.rows = List.copyOf(rows);
        for (TerritoryRow row : rows) {
            addOnce(byId, row.id(), row, file);
            row.codes().forEach(code -> addOnce(byCode, code, row, file));
        }
        for (TerritoryRow row : rows) {
            CountryForm form = row.country();
            if (form != null) {
                countries.put(row.id(), new CountryIndex(row, form, rows, file));
            }
        }
        rows.forEach(row -> refuseLostDetection(row, file));
    }

    List<TerritoryRow> rows() {
        return rows;
    }

    /** The row that a country code denotes by itself, or null if the file does not have the code. */
    @Nullable
    TerritoryRow byCode(String code) {
        return byCode.get(code);
    }

    TerritoryRow byId(String id) {
        return Objects.requireNonNull(byId.get(id));
    }

    /** The index for addresses that name this row: as a country, or as a part of the country that it is written in. */
    @Nullable
    CountryIndex countryOf(TerritoryRow row) {
        if (row.country() != null) {
            return countries.get(row.id());
        }
        return row.detections().isEmpty()
                ? null
                : countries.get(row.detections().get(0).country());
    }

    private static void addOnce(Map<String, TerritoryRow> map, String key, TerritoryRow row, String file) {
        TerritoryRow other = map.putIfAbsent(key, row);
        if (other != null) {
            throw new TerritoriesRefusedException(file, row.line(), "`" + key + "` is already in line " + other.line());
        }
    }

    private void refuseLostDetection(TerritoryRow row, String file) {
        for (Detection detection : row.detections()) {
            if (!countries.containsKey(detection.country())) {
                throw new TerritoriesRefusedException(
                        file,
                        row.line(),
                        "`" + row.id() + "` is detected in `" + detection.country() + "`, which is no country here");
            }
        }
        boolean part = row.country() == null;
        if (part && row.codes().isEmpty() && row.detections().isEmpty()) {
            throw new TerritoriesRefusedException(file, row.line(), "nothing leads to `" + row.id() + "`");
        }
        if (part && !row.codes().isEmpty() && row.detections().size() > 1) {
            throw new TerritoriesRefusedException(
                    file, row.line(), "`" + row.id() + "` has a code of its own and is written as several countries");
        }
    }
}
