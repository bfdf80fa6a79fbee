package io.marketgate.identity.address;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How addresses of one country are written, and what must be known of one before it may count as the country itself.
 *
 * @param postalCodeForms shapes of a postcode without separators: {@code #} a digit, {@code @} a letter
 * @param postalCodePrefixes what people write before a postcode to name the country
 * @param needs the fields of which one has to place the address; empty where no other territory is written as this
 *     country
 */
record CountryForm(List<String> postalCodeForms, List<String> postalCodePrefixes, Set<AddressField> needs) {
    CountryForm {
        postalCodeForms = List.copyOf(postalCodeForms);
        postalCodePrefixes = List.copyOf(postalCodePrefixes);
        needs = Set.copyOf(needs);
    }

    /** The postcode without the country's prefix, or null if it has none of the country's shapes. */
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
