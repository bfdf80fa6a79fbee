package io.marketgate.rule;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a rule asks for: all of the items. */
public record Needs(List<Item> items) {
    /** Nothing is needed. */
    public static final Needs NONE = new Needs(List.of());

    public Needs {
        items = List.copyOf(items);
    }

    /** Every leaf, those of options too. */
    public Stream<Leaf> leaves() {
        return items.stream()
                .flatMap(item -> item instanceof AnyOf choice
                        ? choice.options().stream().flatMap(option -> option.all().stream())
                        : Stream.of((Leaf) item));
    }

    /** One need, or a choice of options. An option holds leaves only, so the depth ends here. */
    public sealed interface Item permits Leaf, AnyOf {}

    /** One of the options. */
    public record AnyOf(List<Option> options) implements Item {
        /** @throws IllegalArgumentException if there is no option */
        public AnyOf {
            options = List.copyOf(options);
            if (options.isEmpty()) {
                throw new IllegalArgumentException("a choice has at least one option");
            }
        }
    }

    /**
     * All of the leaves.
     *
     * @param terms the terms to show if this option is used
     */
    public record Option(List<Leaf> all, List<Term> terms) {
        public Option {
            all = List.copyOf(all);
            terms = List.copyOf(terms);
        }
    }

    /** A single need. */
    public sealed interface Leaf extends Item permits EvidenceNeed, IdentityNeed, CapNeed {
        /** Applies the case of this kind of need. */
        <A extends @Nullable Object, T extends @Nullable Object> T fold(Cases<A, T> cases, A about);
    }

    /** One function for each kind of need. What it is about is handed on, so that the cases need not be made anew. */
    public interface Cases<A extends @Nullable Object, T extends @Nullable Object> {
        T evidence(EvidenceNeed need, A about);

        T identity(IdentityNeed need, A about);

        T cap(CapNeed need, A about);
    }
}
