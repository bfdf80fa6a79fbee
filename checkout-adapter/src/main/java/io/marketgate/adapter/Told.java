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
 * What platforms tell, read leniently: members nobody asked for are passed over, for platforms add them without notice, and
 * a number is taken as a text and the other way round, for some send both. What is needed and not there is an error.
 */
public final class Told {
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    /** More than any price has, and few enough to count with: 1e999999999 is short and takes for ever. */
    private static final int MOST_DIGITS = 40;

    private Told() {}

    /**
     * A body as a tree.
     *
     * @throws ProblemException if it is not one JSON object or list
     */
    public static JsonNode tree(Body body) {
        try {
            JsonNode tree = JSON.readTree(body.bytes());
            if (tree.isContainerNode()) {
                return tree;
            }
        } catch (IOException e) {
            // Said below, without the parser's words, which repeat the input.
        }
        throw ProblemException.invalid("", "not readable as a JSON object");
    }

    /** The text or number at a JSON pointer, or null if there is none or it is blank. */
    public static @Nullable String text(JsonNode node, String pointer) {
        JsonNode found = node.at(JsonPointer.compile(pointer));
        String text = found.isValueNode() && !found.isNull() ? found.asText() : "";
        return text.isBlank() ? null : text;
    }

    /**
     * The text or number at a JSON pointer.
     *
     * @throws ProblemException if there is none
     */
    public static String need(JsonNode node, String pointer) {
        String text = text(node, pointer);
        if (text == null) {
            throw ProblemException.invalid(pointer, "is needed");
        }
        return text;
    }

    /**
     * The whole number at a JSON pointer, from the least on.
     *
     * @throws ProblemException if there is none
     */
    public static int whole(JsonNode node, String pointer, int least) {
        BigDecimal number = decimal(node, pointer);
        try {
            if (number != null && number.intValueExact() >= least) {
                return number.intValueExact();
            }
        } catch (ArithmeticException e) {
            // Said below.
        }
        throw ProblemException.invalid(pointer, "a whole number of at least " + least + " is expected");
    }

    /**
     * The quantity at a JSON pointer in whole sales units, a part of one counting as one: a platform that sells by weight or
     * length tells halves, and no limit is undercut.
     *
     * @throws ProblemException if there is none, or it is not positive
     */
    public static int units(JsonNode node, String pointer) {
        BigDecimal number = decimal(node, pointer);
        try {
            if (number != null && number.signum() > 0) {
                return number.setScale(0, RoundingMode.CEILING).intValueExact();
            }
        } catch (ArithmeticException e) {
            // Said below.
        }
        throw ProblemException.invalid(pointer, "a positive number is expected");
    }

    /** The texts and numbers at JSON pointers that are there, in the pointers' order. */
    public static List<String> texts(JsonNode node, String... pointers) {
        return Stream.of(pointers)
                .map(pointer -> text(node, pointer))
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * The number at a JSON pointer, or null if there is none.
     *
     * @throws ProblemException if what is there is no number
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
     * The amount of money at a JSON pointer, in major units, or null if there is none.
     *
     * @throws ProblemException if what is there is no amount, or a negative one
     */
    public static @Nullable BigDecimal amount(JsonNode node, String pointer) {
        BigDecimal amount = decimal(node, pointer);
        if (amount != null && amount.signum() < 0) {
            throw ProblemException.invalid(pointer, "an amount that is not negative is expected");
        }
        return amount;
    }

    /**
     * The ISO 4217 currency at a JSON pointer, in capitals or not, or null if there is none.
     *
     * @throws ProblemException if what is there is no currency
     */
    public static @Nullable Currency currency(JsonNode node, String pointer) {
        String text = text(node, pointer);
        try {
            return text == null ? null : Currency.getInstance(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(pointer, "an ISO 4217 currency is expected");
        }
    }

    /** Whether a cart could not be judged for what was told, and not because the gate is closed. */
    public static boolean isAtFault(Throwable failure) {
        return failure instanceof ProblemException refused
                && refused.problem().status() == ProblemType.INVALID_REQUEST.status();
    }

    /** What was wrong with what was told, in one sentence, of a failure that {@linkplain #isAtFault is of that kind}. */
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
