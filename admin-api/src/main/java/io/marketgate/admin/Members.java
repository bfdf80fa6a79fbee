package io.marketgate.admin;

import io.marketgate.problem.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads members of a body as values of the domain. An invalid member ends the request with its pointer. Messages of the
 * parsers are shown to the caller, so a parser given here must throw the domain's own only.
 */
public final class Members {
    /** The database cannot store later instants. */
    private static final int LAST_YEAR = 9999;

    private Members() {}

    /** One member. */
    public static <T> T read(String pointer, String text, Function<String, T> parse) {
        return whole(pointer, () -> parse.apply(text));
    }

    /** One member, or null if absent. */
    public static <T> @Nullable T readIfAny(String pointer, @Nullable String text, Function<String, T> parse) {
        return text == null ? null : read(pointer, text, parse);
    }

    /** A member that is a list of words; empty if absent. */
    public static <T> Set<T> readAll(String pointer, @Nullable List<String> texts, Function<String, T> parse) {
        Set<T> values = new LinkedHashSet<>();
        for (int i = 0; texts != null && i < texts.size(); i++) {
            values.add(read(pointer + "/" + i, texts.get(i), parse));
        }
        return values;
    }

    /** What there is to say of each element of a list, by its pointer; nothing if the list is absent. */
    public static <T> Stream<T> ofEach(
            String pointer, @Nullable List<String> texts, BiFunction<String, String, Stream<T>> say) {
        List<String> listed = texts == null ? List.of() : texts;
        return IntStream.range(0, listed.size()).boxed().flatMap(i -> say.apply(pointer + "/" + i, listed.get(i)));
    }

    /** An instant of the years 1 to 9999, in whole milliseconds, or null if absent. */
    public static @Nullable Instant instant(String pointer, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            Instant instant = Instant.parse(text).truncatedTo(ChronoUnit.MILLIS);
            int year = instant.atOffset(ZoneOffset.UTC).getYear();
            if (year >= 1 && year <= LAST_YEAR) {
                return instant;
            }
        } catch (DateTimeException notOne) {
            throw ProblemException.invalid(pointer, "must be an instant such as `2026-11-22T10:00:00Z`");
        }
        throw ProblemException.invalid(pointer, "must be of the years 1 to " + LAST_YEAR);
    }

    /** The pointer of a member (RFC 6901), whatever its name. */
    public static String pointer(String object, String name) {
        return object + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** A value of several members, which may not fit each other. */
    public static <T> T whole(String pointer, Supplier<T> make) {
        try {
            return make.get();
        } catch (IllegalArgumentException refused) {
            throw ProblemException.invalid(pointer, String.valueOf(refused.getMessage()));
        }
    }

    /** A word as it is shown, or null if there is none. */
    public static @Nullable String shown(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** Words as they are shown: sorted. */
    public static List<String> words(Collection<?> values) {
        List<String> words = new ArrayList<>();
        values.forEach(value -> words.add(value.toString()));
        words.sort(null);
        return List.copyOf(words);
    }
}
