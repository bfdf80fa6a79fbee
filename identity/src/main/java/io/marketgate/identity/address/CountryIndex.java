package io.marketgate.identity.address;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Maps the fields of an address in one country to territories. A field that recognises none returns the empty set and
 * does not vote. Within one field a part of the country outweighs the country: a mention of Hong Kong counts even if
 * the same field mentions Shenzhen.
 */
final class CountryIndex {
    private static final String FIELD_ENDINGS = "省区區市港门門湾灣";
    /** A line may begin with a market, 市场, or with a street named after Hong Kong, 香港路. */
    private static final String LINE_ENDINGS = "省区區";

    private final TerritoryRow country;
    private final CountryForm form;
    private final PlaceNames subdivisions = new PlaceNames(FIELD_ENDINGS);
    private final PlaceNames cities = new PlaceNames(FIELD_ENDINGS);
    private final PlaceNames partCities = new PlaceNames(LINE_ENDINGS);

    private final Marks marks = new Marks();
    private final List<Claim> claims = new ArrayList<>();
    private boolean listsSubdivisions;
    private boolean listsPostalCodes;

    private record Claim(PostalRange range, TerritoryRow row, boolean shared) {}

    /**
     * @param country the row of the country itself
     * @param rows every row that is detected in the country, in the order of the file
     * @throws TerritoriesRefusedException if two rows claim the same name or postcode
     */
    CountryIndex(TerritoryRow country, CountryForm form, List<TerritoryRow> rows, String file) {
        this.country = country;
        this.form = form;
        String code = country.id();
        for (TerritoryRow row : rows) {
            for (Detection detection : row.detections()) {
                if (detection.country().equals(code)) {
                    add(row, detection, file);
                }
            }
        }
        refuseLonelySharing(file);
    }

    TerritoryRow country() {
        return country;
    }

    Set<AddressField> needs() {
        return form.needs();
    }

    /** Whether all of the country's own subdivisions are listed, so that another name must be wrong. */
    boolean listsSubdivisions() {
        return listsSubdivisions;
    }

    /** Whether all of the country's own postcodes are listed, so that another one is not in use. */
    boolean listsPostalCodes() {
        return listsPostalCodes;
    }

    Set<String> bySubdivision(@Nullable String subdivision) {
        return outweighed(withMarks(subdivisions.find(subdivision), subdivision));
    }

    Set<String> byCity(@Nullable String city) {
        return outweighed(withMarks(cities.find(city), city));
    }

    /**
     * The parts of the country that the lines name; lines never vote for the country itself. A mark may span several
     * lines.
     */
    Set<String> byLines(List<String> lines) {
        Set<String> found = new HashSet<>(marks.find(String.join(" ", lines)));
        lines.forEach(line -> found.addAll(partCities.find(line)));
        return found;
    }

    private Set<String> withMarks(Set<String> found, @Nullable String text) {
        Set<String> marked = marks.find(text);
        if (marked.isEmpty()) {
            return found;
        }
        Set<String> all = new HashSet<>(found);
        all.addAll(marked);
        return all;
    }

    /** The postcode without the country's prefix, or null if it has none of the country's forms. */
    @Nullable
    String postalCode(String written) {
        return form.postalCode(written);
    }

    /** @param code a postcode in one of the country's forms */
    Set<String> byPostalCode(String code) {
        Set<String> sharers = claimants(code, true);
        return sharers.isEmpty() ? outweighed(claimants(code, false)) : sharers;
    }

    private Set<String> claimants(String code, boolean shared) {
        return claims.stream()
                .filter(claim -> claim.shared() == shared && claim.range().covers(code))
                .map(claim -> claim.row().id())
                .collect(Collectors.toSet());
    }

    private boolean isCountry(TerritoryRow row) {
        return row.id().equals(country.id());
    }

    private Set<String> outweighed(Set<String> found) {
        if (found.size() < 2 || !found.contains(country.id())) {
            return found;
        }
        Set<String> parts = new HashSet<>(found);
        parts.remove(country.id());
        return parts;
    }

    private void add(TerritoryRow row, Detection detection, String file) {
        boolean part = !isCountry(row);
        listsSubdivisions |= !part && !detection.subdivisions().isEmpty();
        listsPostalCodes |= !part && !detection.postalCodes().isEmpty();
        detection.subdivisions().forEach(name -> addName(subdivisions, name, row, file));
        detection.cities().forEach(name -> addName(cities, name, row, file));
        if (part) {
            detection.cities().forEach(name -> addName(partCities, name, row, file));
            detection.marks().forEach(mark -> refuseOther(marks.add(mark, row.id()), mark, row, file));
        }
        detection.postalCodes().forEach(range -> addClaim(new Claim(range, row, false), file));
        detection.sharedPostalCodes().forEach(range -> addClaim(new Claim(range, row, true), file));
    }

    private static void addName(PlaceNames names, String name, TerritoryRow row, String file) {
        refuseOther(names.add(name, row.id()), name, row, file);
    }

    private static void refuseOther(@Nullable String other, String name, TerritoryRow row, String file) {
        if (other != null) {
            throw new TerritoriesRefusedException(
                    file, row.line(), "the name `" + name + "` is already that of `" + other + "`");
        }
    }

    private void addClaim(Claim claim, String file) {
        for (Claim other : claims) {
            if (!mayOverlap(claim, other) && claim.range().overlaps(other.range())) {
                throw new TerritoriesRefusedException(
                        file,
                        claim.row().line(),
                        "the postcodes `" + claim.range() + "` overlap `" + other.range() + "` of `"
                                + other.row().id() + "`");
            }
        }
        claims.add(claim);
    }

    /** A country's own postcodes must not overlap those of its parts, except those that are declared as shared. */
    private boolean mayOverlap(Claim one, Claim other) {
        if (isCountry(one.row()) && isCountry(other.row())) {
            return one.shared() != other.shared();
        }
        return isCountry(one.row()) || isCountry(other.row()) || one.shared() && other.shared();
    }

    private void refuseLonelySharing(String file) {
        Map<PostalRange, Integer> counts = new HashMap<>();
        claims.stream().filter(Claim::shared).forEach(claim -> counts.merge(claim.range(), 1, Integer::sum));
        for (Claim claim : claims) {
            if (claim.shared() && counts.getOrDefault(claim.range(), 0) < 2) {
                throw new TerritoriesRefusedException(
                        file,
                        claim.row().line(),
                        "the postcodes `" + claim.range() + "` are called shared and no other row has them");
            }
        }
    }
}
