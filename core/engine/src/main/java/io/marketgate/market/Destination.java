package io.marketgate.market;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where a cart goes, as far as it is known. */
public sealed interface Destination {

    /** Applies the function for this kind of destination. */
    <T extends @Nullable Object> T fold(
            Function<Resolved, T> resolved, Function<Unresolved, T> unresolved, Function<Unsupported, T> unsupported);

    /** The address resolves to one territory. */
    record Resolved(Territory territory) implements Destination {
        @Override
        public <T extends @Nullable Object> T fold(
                Function<Resolved, T> resolved,
                Function<Unresolved, T> unresolved,
                Function<Unsupported, T> unsupported) {
            return resolved.apply(this);
        }
    }

    /** The address must be corrected first. */
    record Unresolved(List<AddressProblem> problems) implements Destination {
        public Unresolved {
            problems = List.copyOf(problems);
        }

        @Override
        public <T extends @Nullable Object> T fold(
                Function<Resolved, T> resolved,
                Function<Unresolved, T> unresolved,
                Function<Unsupported, T> unsupported) {
            return unresolved.apply(this);
        }
    }

    /**
     * The address is understood, but Marketgate has no law for it and never suggests another one.
     *
     * @param territory the row of {@code territories.yaml} or the ISO country that is not supported
     */
    record Unsupported(String territory) implements Destination {
        @Override
        public <T extends @Nullable Object> T fold(
                Function<Resolved, T> resolved,
                Function<Unresolved, T> unresolved,
                Function<Unsupported, T> unsupported) {
            return unsupported.apply(this);
        }
    }
}
