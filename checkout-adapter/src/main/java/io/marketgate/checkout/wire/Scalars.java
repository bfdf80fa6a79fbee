package io.marketgate.checkout.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.TradedCurrencies;
import io.marketgate.product.Identifiers;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The scalars of the wire contract. Each method reads the current value, or reports what is wrong and returns null. */
public final class Scalars {
    private static final int MOST_WHOLE_DIGITS = 15;
    private static final int MOST_FRACTION_DIGITS = 6;
    private static final Pattern LOCALE = Pattern.compile("[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8}){0,4}");
    private static final int LONGEST_TIME = 40;
    private static final int LAST_YEAR = 9999;

    private Scalars() {}

    /** A text of at most so many characters. */
    public static @Nullable String text(BodyReader body, int most) throws IOException {
        if (body.absent()) {
            return null;
        }
        JsonParser in = body.parser();
        if (in.currentToken() != JsonToken.VALUE_STRING) {
            body.refuse("a text is expected");
            return null;
        }
        String text = in.getText();
        if (!BodyText.isText(text)) {
            body.violate(BodyText.LONE_SURROGATE);
            return null;
        }
        if (text.length() > most) {
            body.violate("at most " + most + " characters are expected");
            return null;
        }
        return text;
    }

    /** An identifier chosen by a caller: 1 to 128 visible ASCII characters. */
    public static @Nullable String identifier(BodyReader body) throws IOException {
        return identifier(body, text -> Identifiers.require("it", text));
    }

    /** An identifier of that form that a value type parses. */
    public static <T> @Nullable T identifier(BodyReader body, Function<String, T> parse) throws IOException {
        return parsed(body, Identifiers.EXPECTED, parse);
    }

    /** A market, in capitals or not. */
    public static @Nullable MarketCode market(BodyReader body) throws IOException {
        return parsed(body, MarketCode.EXPECTED, MarketCode::parse);
    }

    /** A currency in which goods can be priced. */
    public static @Nullable Currency currency(BodyReader body) throws IOException {
        return parsed(
                body, "the ISO 4217 code of a currency in use is expected, such as `SGD`", TradedCurrencies::parse);
    }

    /** A text that a value type parses. */
    public static <T> @Nullable T parsed(BodyReader body, String otherwise, Function<String, T> parse)
            throws IOException {
        String text = text(body, Integer.MAX_VALUE);
        if (text == null) {
            return null;
        }
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException e) {
            body.violate(otherwise);
            return null;
        }
    }

    /** A well-formed BCP 47 tag; the language need not exist. */
    public static @Nullable String locale(BodyReader body) throws IOException {
        return parsed(body, "a BCP 47 tag such as `de` or `zh-Hans` is expected", text -> {
            if (!LOCALE.matcher(text).matches()) {
                throw new IllegalArgumentException("no language tag");
            }
            return text;
        });
    }

    /** A decimal that is not negative, written as a string. */
    public static @Nullable BigDecimal decimal(BodyReader body) throws IOException {
        return parsed(body, "a decimal such as \"49.00\" is expected", text -> {
            if (!isDecimal(text)) {
                throw new IllegalArgumentException("no decimal");
            }
            return new BigDecimal(text);
        });
    }

    /** Uses no regular expression, because every cart line has a price. */
    private static boolean isDecimal(String text) {
        int point = text.indexOf('.');
        int whole = point < 0 ? text.length() : point;
        return areDigits(text, 0, whole, MOST_WHOLE_DIGITS)
                && (point < 0 || areDigits(text, point + 1, text.length(), MOST_FRACTION_DIGITS));
    }

    private static boolean areDigits(String text, int from, int to, int most) {
        if (from == to || to - from > most) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** A whole number within the given bounds. */
    public static @Nullable Integer whole(BodyReader body, int least, int most) throws IOException {
        if (body.absent()) {
            return null;
        }
        JsonParser in = body.parser();
        if (in.currentToken() == JsonToken.VALUE_NUMBER_INT
                && in.getNumberType() == JsonParser.NumberType.INT
                && in.getIntValue() >= least
                && in.getIntValue() <= most) {
            return in.getIntValue();
        }
        body.refuse("a whole number from " + least + " to " + most + " is expected");
        return null;
    }

    /** True or false; false if absent. */
    public static boolean flag(BodyReader body) throws IOException {
        JsonToken token = body.parser().currentToken();
        if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE && !body.absent()) {
            body.refuse("true or false is expected");
        }
        return token == JsonToken.VALUE_TRUE;
    }

    /** An instant of ISO 8601, of the years 1 to 9999. */
    public static @Nullable Instant instant(BodyReader body) throws IOException {
        return parsed(body, "an instant such as 2026-11-22T10:00:00Z is expected", text -> {
            try {
                Instant instant = Instant.parse(text.length() > LONGEST_TIME ? "" : text);
                return inRange(instant.atOffset(ZoneOffset.UTC).getYear(), instant);
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("no instant", e);
            }
        });
    }

    /** A calendar day of the years 1 to 9999. */
    public static @Nullable LocalDate day(BodyReader body) throws IOException {
        return parsed(body, "a day such as 2026-11-22 is expected", text -> {
            try {
                LocalDate day = LocalDate.parse(text.length() > LONGEST_TIME ? "" : text);
                return inRange(day.getYear(), day);
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("no day", e);
            }
        });
    }

    private static <T> T inRange(int year, T value) {
        if (year < 1 || year > LAST_YEAR) {
            throw new IllegalArgumentException("a year beyond what is kept");
        }
        return value;
    }
}
