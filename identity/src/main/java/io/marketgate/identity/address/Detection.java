package io.marketgate.identity.address;

import java.util.List;

/**
 * By what a territory is known in addresses that name one country.
 *
 * @param country the ISO code such addresses are written with
 * @param subdivisions codes and names in the field for provinces and states
 * @param cities names that mean nothing else in that country; any other field but the postcode is searched for them
 * @param marks what means the territory wherever it stands in the subdivision, the city or a line: capitals and digits,
 *     {@code #} for any digit, {@code +} for one or more
 * @param postalCodes postcodes of this territory alone
 * @param sharedPostalCodes postcodes that it has in common with another territory, so that they decide nothing alone
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
