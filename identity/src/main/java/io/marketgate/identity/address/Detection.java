package io.marketgate.identity.address;

import java.util.List;

/**
 * How a territory is recognised in addresses of one country.
 *
 * @param country the ISO code in such addresses
 * @param subdivisions codes and names in the field for provinces and states
 * @param cities names that are unambiguous in that country; every field except the postcode is searched for them
 * @param marks texts that denote the territory in the subdivision, the city or a line: capitals and digits, {@code #}
 *     for any digit, {@code +} for one or more
 * @param postalCodes postcodes of this territory only
 * @param sharedPostalCodes postcodes that it shares with another territory, which do not decide alone
 */
record Detection(
        String country,
        List<String> subdivisions,
        List<String> cities,
        List<String> marks,
        List<PostalRange> postalCodes,
        List<PostalRange> sharedPostalCodes) {
    Detection {
        subdivisions = List.copyOf(subdivisions);
        cities = List.copyOf(cities);
        marks = List.copyOf(marks);
        postalCodes = List.copyOf(postalCodes);
        sharedPostalCodes = List.copyOf(sharedPostalCodes);
    }
}
