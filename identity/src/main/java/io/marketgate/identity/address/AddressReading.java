package io.marketgate.identity.address;

import io.marketgate.market.AddressProblem;
import io.marketgate.market.AddressProblem.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The territories that each field of one address names, and the problems of the fields. */
final class AddressReading {
    private final CountryIndex country;
    /** Whether the country code denotes a part of a country by itself, so that no other field is needed. */
    private final boolean placedByCode;

    private final Map<AddressField, Set<String>> votes = new EnumMap<>(AddressField.class);
    private final Map<AddressField, Kind> unread = new EnumMap<>(AddressField.class);
    private final Set<AddressField> given = new HashSet<>();

    /** @param named the row of the country code: the country or a part of it */
    AddressReading(Address address, TerritoryRow named, CountryIndex country) {
        this.country = country;
        this.placedByCode = !named.id().equals(country.country().id());
        if (placedByCode) {
            votes.put(AddressField.COUNTRY, Set.of(named.id()));
        }
        readSubdivision(address);
        if (address.city() != null) {
            given.add(AddressField.CITY);
            vote(AddressField.CITY, country.byCity(address.city()));
        }
        if (!placedByCode
                || named.detections().stream()
                        .anyMatch(own -> !own.postalCodes().isEmpty())) {
            readPostalCode(address);
        }
        vote(AddressField.LINES, country.byLines(address.lines()));
    }

    /** The territories that no field contradicts; the country itself if no field names one. */
    Set<String> agreed() {
        Set<String> agreed = null;
        for (Set<String> vote : votes.values()) {
            if (agreed == null) {
                agreed = new HashSet<>(vote);
            } else {
                agreed.retainAll(vote);
            }
        }
        return agreed == null ? Set.of(country.country().id()) : agreed;
    }

    /** A problem for every field that names a territory: only the shopper knows which one is wrong. */
    List<AddressProblem> disagreement(Kind kind) {
        return votes.keySet().stream().map(field -> field.problem(kind)).toList();
    }

    /** The corrections that the address needs before it resolves to the territory that it appears to be in. */
    List<AddressProblem> problems(TerritoryRow territory) {
        Map<AddressField, Kind> problems = new EnumMap<>(unread);
        boolean undecided = territory.id().equals(country.country().id())
                && !placedByCode
                && !country.needs().isEmpty()
                && country.needs().stream().noneMatch(votes::containsKey);
        if (undecided) {
            for (AddressField need : country.needs()) {
                problems.putIfAbsent(need, given.contains(need) ? Kind.UNKNOWN : Kind.MISSING);
            }
        }
        List<AddressProblem> result = new ArrayList<>();
        problems.forEach((field, kind) -> result.add(field.problem(kind)));
        return result;
    }

    private void readSubdivision(Address address) {
        if (address.subdivision() == null) {
            return;
        }
        given.add(AddressField.SUBDIVISION);
        Set<String> found = country.bySubdivision(address.subdivision());
        vote(AddressField.SUBDIVISION, found);
        if (found.isEmpty() && country.listsSubdivisions() && !placedByCode) {
            unread.put(AddressField.SUBDIVISION, Kind.UNKNOWN);
        }
    }

    private void readPostalCode(Address address) {
        String written = address.postalCode();
        if (written == null) {
            return;
        }
        given.add(AddressField.POSTAL_CODE);
        String code = country.postalCode(written);
        if (code == null) {
            unread.put(AddressField.POSTAL_CODE, Kind.MALFORMED);
            return;
        }
        Set<String> found = country.byPostalCode(code);
        vote(AddressField.POSTAL_CODE, found);
        if (found.isEmpty() && country.listsPostalCodes()) {
            unread.put(AddressField.POSTAL_CODE, Kind.UNKNOWN);
        }
    }

    private void vote(AddressField field, Set<String> territories) {
        if (!territories.isEmpty()) {
            votes.put(field, territories);
        }
    }
}
