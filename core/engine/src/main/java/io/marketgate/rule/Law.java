package io.marketgate.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A legal instrument, named once in a pack.
 *
 * @param act its name
 * @param article the article, or null
 * @param since first local day in force, or null if the facts name none
 * @param checked whether a person has read this article in the instrument itself
 */
public record Law(
        String key,
        String act,
        @Nullable String article,
        @Nullable LocalDate since,
        boolean checked) {}
