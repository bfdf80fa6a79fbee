package io.marketgate.admin.decision;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads ids of decisions in their canonical form. {@link UUID#fromString} alone also accepts shorter texts. */
final class DecisionIds {
    private static final Pattern FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private DecisionIds() {}

    /** The id, or null if the text is not one. */
    static @Nullable UUID parse(String text) {
        return FORM.matcher(text).matches() ? UUID.fromString(text) : null;
    }
}
