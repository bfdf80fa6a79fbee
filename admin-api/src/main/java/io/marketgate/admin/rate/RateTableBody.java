package io.marketgate.admin.rate;

import io.marketgate.admin.Line;
import io.marketgate.admin.Members;
import io.marketgate.admin.Restated;
import io.marketgate.merchant.RateTable;
import io.marketgate.merchant.RateTableId;
import io.marketgate.merchant.TradedCurrencies;
import io.marketgate.problem.ProblemException;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Exchange rates of one day as staff write and read them. */
record RateTableBody(
        @Schema(description = "the word by which the law names the table", examples = "CN_CUSTOMS")
        @NotNull
        @Pattern(regexp = "[A-Z][A-Z0-9_]{0,63}", message = "must be a word such as `CN_CUSTOMS`")
        String table,

        @Schema(description = "the day that the rates are of, as their source dates them", examples = "2026-12-01")
        @NotNull
        String day,

        @Schema(description = "where they were read") @NotNull @Line
        String source,

        @Schema(description = "the currency that values are counted in, of ISO 4217", examples = "CNY") @NotNull
        String into,

        @Schema(
                description = "how much of `into` one unit of each currency is worth, as a decimal number in text",
                examples = "{\"USD\":\"7.0827\"}")
        @NotEmpty
        @Size(max = 300)
        Map<String, @NotNull String> rates,

        @Schema(description = "first instant to count by them") @NotNull
        String validFrom,

        @Schema(description = "first instant not to count by them any more; null until they are stale") @Nullable
        String validTo,

        @Nullable String id,

        @Nullable Long revision)
        implements Restated {
    private static final String DECIMAL = "[0-9]{1,9}(\\.[0-9]{1,12})?";

    static RateTableBody of(RateTable table) {
        Map<String, String> rates = new LinkedHashMap<>();
        table.perUnit().forEach((currency, rate) -> rates.put(currency.getCurrencyCode(), rate.toPlainString()));
        return new RateTableBody(
                table.table(),
                table.day().toString(),
                table.source(),
                table.into().getCurrencyCode(),
                rates,
                table.validFrom().toString(),
                Members.shown(table.validTo()),
                null,
                null);
    }

    /** @throws ProblemException if a member is invalid */
    RateTable table(String id) {
        RateTableId name = Members.read("id", id, RateTableId::new);
        Currency currency = Members.read("/into", into, RateTableBody::money);
        Map<Currency, BigDecimal> perUnit = new LinkedHashMap<>();
        rates.forEach((code, rate) -> {
            String pointer = Members.pointer("/rates", code);
            perUnit.put(
                    Members.read(pointer, code, RateTableBody::money),
                    Members.read(pointer, rate, RateTableBody::decimal));
        });
        if (perUnit.containsKey(currency)) {
            throw ProblemException.invalid(
                    Members.pointer("/rates", into), "must be another currency than `into`, which counts as itself");
        }
        Instant from = Objects.requireNonNull(Members.instant("/validFrom", validFrom));
        Instant to = Members.instant("/validTo", validTo);
        return Members.whole(
                "/validTo",
                () -> new RateTable(
                        name,
                        table,
                        Members.read("/day", day, RateTableBody::date),
                        source,
                        currency,
                        perUnit,
                        from,
                        to));
    }

    private static Currency money(String text) {
        try {
            return TradedCurrencies.parse(text);
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    "no currency in use: `" + text + "`; its ISO 4217 code is expected, such as `USD`", unknown);
        }
    }

    private static BigDecimal decimal(String text) {
        BigDecimal rate = text.matches(DECIMAL) ? new BigDecimal(text) : BigDecimal.ZERO;
        if (rate.signum() == 0) {
            throw new IllegalArgumentException(
                    "must be a decimal number above zero, of at most 9 digits and 12 behind the point, such as `7.0827`");
        }
        return rate;
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notOne) {
            throw new IllegalArgumentException("must be a day such as `2026-12-01`", notOne);
        }
    }
}
