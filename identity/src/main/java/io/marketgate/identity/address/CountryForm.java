package io.marketgate.identity.address;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The form of addresses in one country, and the fields that an address needs before it counts as the country itself.
 *
 * @param postalCodeForms forms of a postcode without separators: {@code #} a digit, {@code @} a letter
 * @param postalCodePrefixes prefixes by which people mark a postcode with its country
 * @param needs the fields that must locate the address; empty if no other territory is written as this country
 */
record CountryForm(List<String> postalCodeForms, List<String> postalCodePrefixes, Set<AddressField> needs) {
    CountryForm {
        postalCodeForms = List.copyOf(postalCodeForms);
        postalCodePrefixes = List.copyOf(postalCodePrefixes);
        needs = Set.copyOf(needs);
    }

    /** The postcode without the country's prefix, or null if it has none of the country's forms. */
    @Nullable
    String postalCode(String written) {
        if (fits(written)) {
            return written;
        }
        for (String prefix : postalCodePrefixes) {
            String rest = written.startsWith(prefix) ? written.substring(prefix.length()) : "";
            if (fits(rest)) {
                return rest;
            }
        }
        return null;
    }

    private boolean fits(String code) {
        return postalCodeForms.stream().anyMatch(form -> fits(form, code));
    }

    private static boolean fits(String form, String code) {
        if (form.length() != code.length()) {
            return false;
        }
        for (int i = 0; i < form.length(); i++) {
            char c = code.charAt(i);
            boolean fits = form.charAt(i) == '#' ? c >= '0' && c <= '9' : c >= 'A' && c <= 'Z';
            if (!fits) {
                return false;
            }
        }
        return true;
    }
}
