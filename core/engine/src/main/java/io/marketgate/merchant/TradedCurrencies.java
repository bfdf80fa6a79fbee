package io.marketgate.merchant;

import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The currencies in which goods are priced: those that are legal tender somewhere now. ISO 4217 also has codes for metals,
 * funds, tests and no currency at all, and Java knows those of withdrawn currencies.
 */
public final class TradedCurrencies {
    private static final Set<Currency> TENDER = Arrays.stream(Locale.getISOCountries())
            .map(country -> Currency.getInstance(new Locale("", country)))
            .filter(Objects::nonNull)
            .collect(Collectors.toUnmodifiableSet());

    private TradedCurrencies() {}

    /**
     * The currency of an ISO 4217 code.
     *
     * @throws IllegalArgumentException if the code is not that of such a currency
     */
    public static Currency parse(String code) {
        Currency currency = Currency.getInstance(code);
        if (!TENDER.contains(currency)) {
            throw new IllegalArgumentException("no currency of trade");
        }
        return currency;
    }
}
