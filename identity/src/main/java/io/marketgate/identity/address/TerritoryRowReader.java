package io.marketgate.identity.address;

import io.marketgate.market.LawDomain;
import io.marketgate.market.MarketCode;
import io.marketgate.market.Territory;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one row of the file of territories. */
final class TerritoryRowReader {
    private final Set<String> supported;
    private final Set<String> sources;

    TerritoryRowReader(Set<String> supported, Set<String> sources) {
        this.supported = Set.copyOf(supported);
        this.sources = Set.copyOf(sources);
    }

    TerritoryRow read(Members row, int line) {
        Territory territory = territory(row);
        CountryForm country = country(row);
        List<Detection> detections = detections(row);
        TerritoryRow result = new TerritoryRow(
                line,
                territory,
                supported.contains(territory.market().value()),
                row.parsed("codes", TerritoryRowReader::countryCode),
                country,
                detections,
                rowSources(row),
                reviewed(row),
                row.flag("sure"));
        if (row.has("note")) {
            row.text("note");
        }
        row.close();
        if (country != null) {
            checkCountry(row, result, country);
        }
        return result;
    }

    private static Territory territory(Members row) {
        MarketCode market = row.parse(row.text("market"), MarketCode::new);
        Map<LawDomain, MarketCode> laws = new EnumMap<>(LawDomain.class);
        for (LawDomain domain : LawDomain.values()) {
            laws.put(domain, market);
        }
        if (row.has("laws")) {
            Members exceptions = row.member("laws");
            for (String word : exceptions.names()) {
                MarketCode law = row.parse(exceptions.text(word), MarketCode::new);
                if (law.equals(market)) {
                    throw row.refuse("`laws` repeats the market for `" + word + "`");
                }
                laws.put(row.parse(word, LawDomain::parse), law);
            }
        }
        return new Territory(row.text("id"), market, laws, row.flag("customsBorder"));
    }

    private static @Nullable CountryForm country(Members row) {
        if (!row.has("country")) {
            return null;
        }
        Members country = row.member("country");
        Set<AddressField> needs = new HashSet<>(country.parsed("needs", AddressField::parse));
        CountryForm form = new CountryForm(
                country.parsed("postalCodeForms", TerritoryRowReader::postalCodeForm),
                country.texts("postalCodePrefixes"),
                needs);
        country.text("because");
        country.close();
        return form;
    }

    private static List<Detection> detections(Members row) {
        List<Detection> detections = new ArrayList<>();
        for (Members detection : row.members("detect")) {
            detections.add(new Detection(
                    detection.parse(detection.text("in"), TerritoryRowReader::countryCode),
                    detection.parsed("subdivisions", TerritoryRowReader::placeName),
                    detection.parsed("cities", TerritoryRowReader::placeName),
                    detection.parsed("marks", TerritoryRowReader::mark),
                    detection.parsed("postalCodes", PostalRange::parse),
                    detection.parsed("sharedPostalCodes", PostalRange::parse)));
            detection.close();
        }
        return detections;
    }

    private List<String> rowSources(Members row) {
        List<String> named = row.texts("sources");
        if (named.isEmpty()) {
            throw row.refuse("`sources` is missing");
        }
        for (String source : named) {
            if (!sources.contains(source)) {
                throw row.refuse("unknown source `" + source + "`");
            }
        }
        return named;
    }

    private static LocalDate reviewed(Members row) {
        String text = row.text("reviewed");
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException malformed) {
            throw row.refuse("not a date: `" + text + "`");
        }
    }

    /** A need that no detection of the row can meet would refuse every address of the country. */
    private static void checkCountry(Members row, TerritoryRow result, CountryForm country) {
        if (!result.codes().contains(result.id())) {
            throw row.refuse("a country has its own code");
        }
        for (AddressField need : country.needs()) {
            boolean met = result.detections().stream().anyMatch(own -> switch (need) {
                case SUBDIVISION -> !own.subdivisions().isEmpty();
                case CITY -> !own.cities().isEmpty();
                case POSTAL_CODE -> !own.postalCodes().isEmpty();
                case COUNTRY, LINES -> false;
            });
            if (!met) {
                throw row.refuse("nothing in the row can meet one of its needs");
            }
        }
    }

    private static String placeName(String text) {
        PlaceNames.key(text);
        return text;
    }

    private static String mark(String text) {
        if (!text.matches("[A-Z0-9][A-Z0-9#+]{2,29}")) {
            throw new IllegalArgumentException("not a mark of capitals, digits, `#` and `+`: `" + text + "`");
        }
        return text;
    }

    private static String countryCode(String text) {
        if (!text.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("not a country code: `" + text + "`");
        }
        return text;
    }

    private static String postalCodeForm(String text) {
        if (!text.matches("[#@]{3,10}")) {
            throw new IllegalArgumentException("not a form of postcode: `" + text + "`");
        }
        return text;
    }
}
