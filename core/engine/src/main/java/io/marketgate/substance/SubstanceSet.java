package io.marketgate.substance;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Some substances of a register, looked up by the names on products. */
public final class SubstanceSet {
    /** Before the name of what does not belong to the set, though a group that does has it. */
    public static final String WITHOUT = "-";

    private final Register register;
    private final Set<String> ids;
    private final Map<String, String> counted;
    private final List<String> words;

    SubstanceSet(Register register, Set<String> ids, Map<String, String> counted, Collection<String> words) {
        this.register = register;
        this.ids = Set.copyOf(ids);
        this.counted = Map.copyOf(counted);
        this.words = words.stream().distinct().sorted().toList();
    }

    /** The groups and ids by which it was named, sorted. Sets that were named differently may be equal. */
    public List<String> words() {
        return words;
    }

    /** Whether a substance of that name belongs to the set. */
    public Membership of(String name) {
        Optional<SubstanceEntry> entry = register.find(name);
        if (entry.isEmpty()) {
            return Membership.UNLISTED;
        }
        return ids.contains(entry.get().id()) ? Membership.MEMBER : Membership.ANOTHER;
    }

    /**
     * The id of its member of that name; that of the substance where the name is of a form of a substance that was named.
     * Empty where the name is of no member.
     */
    public Optional<String> member(String name) {
        return register.find(name)
                .map(SubstanceEntry::id)
                .filter(ids::contains)
                .map(id -> counted.getOrDefault(id, id));
    }

    /** The ids of its members. */
    public Set<String> ids() {
        return ids;
    }

    /** The relation of a name to a set. */
    public enum Membership {
        MEMBER,
        /** It names a substance of the register that is no member. */
        ANOTHER,
        /** It is not in the register, so nothing is known of it. */
        UNLISTED
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SubstanceSet set
                && ids.equals(set.ids)
                && counted.equals(set.counted)
                && register == set.register;
    }

    @Override
    public int hashCode() {
        return Objects.hash(ids);
    }

    @Override
    public String toString() {
        return ids.toString();
    }
}
