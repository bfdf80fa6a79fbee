package io.marketgate.adapter;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.marketgate.checkout.wire.Body;
import io.marketgate.problem.ProblemException;
import io.marketgate.problem.ProblemType;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON that platforms send. Lenient where platforms vary: unknown members are ignored, because platforms add
 * members without notice, and numbers and texts are interchangeable. Strict about what a decision needs: a missing
 * member is an error.
 */
public final class PlatformJson {
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    /** More digits than any price has. Bounds the work: 1e999999999 is short to write and slow to compute with. */
    private static final int MOST_DIGITS = 40;

    private PlatformJson() {}

    /**
     * Parses a body as a tree.
     *
     * @throws ProblemException if it is not a single JSON object or list
     */
    public static JsonNode tree(Body body) {
        try {
            JsonNode tree = JSON.readTree(body.bytes());
            if (tree.isContainerNode()) {
                return tree;
            }
        } catch (IOException e) {
            // Reported below without the parser's message, which repeats the input.
        }
        throw ProblemException.invalid("", "not readable as a JSON object");
    }

    /** The text or number at a JSON pointer, or null if it is absent or blank. */
    public static @Nullable String text(JsonNode node, String pointer) {
        JsonNode found = node.at(JsonPointer.compile(pointer));
        String text = found.isValueNode() && !found.isNull() ? found.asText() : "";
        return text.isBlank() ? null : text;
    }

    /**
     * The text or number at a JSON pointer.
     *
     * @throws ProblemException if it is absent
     */
    public static String required(JsonNode node, String pointer) {
        String text = text(node, pointer);
        if (text == null) {
            throw ProblemException.invalid(pointer, "is needed");
        }
        return text;
    }

    /**
     * The whole number at a JSON pointer.
     *
     * @param least the smallest value allowed
     * @throws ProblemException if it is absent, not whole or too small
     */
    public static int integer(JsonNode node, String pointer, int least) {
        BigDecimal number = decimal(node, pointer);
        try {
            if (number != null && number.intValueExact() >= least) {
                return number.intValueExact();
            }
        } catch (ArithmeticException e) {
            // Reported below.
        }
        throw ProblemException.invalid(pointer, "a whole number of at least " + least + " is expected");
    }

    /**
     * The quantity at a JSON pointer in whole sales units, rounded up: platforms that sell by weight or length send
     * fractions, and rounding down would undercut limits.
     *
     * @throws ProblemException if it is absent or not positive
     */
    public static int units(JsonNode node, String pointer) {
        BigDecimal number = decimal(node, pointer);
        try {
            if (number != null && number.signum() > 0) {
                return number.setScale(0, RoundingMode.CEILING).intValueExact();
            }
        } catch (ArithmeticException e) {
            // Reported below.
        }
        throw ProblemException.invalid(pointer, "a positive number is expected");
    }

    /**
     * The list at a JSON pointer, which may be empty. Some platforms write a list as an object with positions for names.
     *
     * @throws ProblemException if it is absent or no list: goods that are not told are not no goods
     */
    public static JsonNode list(JsonNode node, String pointer) {
        JsonNode list = node.at(JsonPointer.compile(pointer));
        if (!list.isContainerNode()) {
            throw ProblemException.invalid(pointer, "a list is expected");
        }
        return list;
    }

    /** The texts and numbers at those of the JSON pointers that are present, in the order of the pointers. */
    public static List<String> texts(JsonNode node, String... pointers) {
        return Stream.of(pointers)
                .map(pointer -> text(node, pointer))
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * The number at a JSON pointer, or null if it is absent.
     *
     * @throws ProblemException if the value is not a number
     */
    public static @Nullable BigDecimal decimal(JsonNode node, String pointer) {
        String text = text(node, pointer);
        try {
            BigDecimal number = text == null ? null : new BigDecimal(text.length() > MOST_DIGITS ? "" : text);
            if (number == null || Math.abs(number.scale()) <= MOST_DIGITS) {
                return number;
            }
            throw ProblemException.invalid(pointer, "a number of fewer digits is expected");
        } catch (NumberFormatException e) {
            throw ProblemException.invalid(pointer, "a number is expected");
        }
    }

    /**
     * The amount of money at a JSON pointer, in major units, or null if it is absent.
     *
     * @throws ProblemException if the value is not a number, or negative
     */
    public static @Nullable BigDecimal amount(JsonNode node, String pointer) {
        BigDecimal amount = decimal(node, pointer);
        if (amount != null && amount.signum() < 0) {
            throw ProblemException.invalid(pointer, "an amount that is not negative is expected");
        }
        return amount;
    }

    /**
     * The ISO 4217 currency at a JSON pointer, in upper or lower case, or null if it is absent.
     *
     * @throws ProblemException if the value is not a currency
     */
    public static @Nullable Currency currency(JsonNode node, String pointer) {
        String text = text(node, pointer);
        try {
            return text == null ? null : Currency.getInstance(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(pointer, "an ISO 4217 currency is expected");
        }
    }

    /** Whether the platform's request is at fault, and not the gate. */
    public static boolean isBadRequest(Throwable failure) {
        return failure instanceof ProblemException refused
                && refused.problem().status() == ProblemType.INVALID_REQUEST.status();
    }

    /** The fault of the platform's request in one sentence, if {@link #isBadRequest} holds. */
    public static String fault(Throwable failure) {
        if (!(failure instanceof ProblemException refused)) {
            return "cannot be judged";
        }
        return refused.problem().violations().stream()
                .map(violation -> violation.pointer() + " " + violation.message())
                .findFirst()
                .orElse(refused.problem().title())
                .strip();
    }
}
