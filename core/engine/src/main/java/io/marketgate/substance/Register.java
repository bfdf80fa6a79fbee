package io.marketgate.substance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All substances and species that rules can name, found by any of their names. A name that is not here is unknown: it
 * is neither rejected nor taken to be harmless.
 *
 * <p>Immutable and thread-safe. A name in the register's spelling is found directly; any other spelling is folded
 * first.
 */
public final class Register {
    private final Map<String, SubstanceEntry> entries;
    private final Map<String, SubstanceGroup> groups;
    private final Map<String, SubstanceEntry> byName = new HashMap<>();
    private final Map<String, SubstanceEntry> byFoldedName = new HashMap<>();
    private final Map<String, Set<String>> members;
    private final Map<String, List<String>> forms;

    /**
     * A register of entries.
     *
     * @throws IllegalArgumentException if an id or a folded name belongs to two entries, or an entry names an unknown
     *     group or is a form of what is no entry or is a form itself
     */
    public Register(Collection<SubstanceEntry> entries, Collection<SubstanceGroup> groups) {
        this.groups = byId(groups);
        Map<String, SubstanceEntry> known = new TreeMap<>();
        Map<String, Set<String>> members = new TreeMap<>();
        this.groups.keySet().forEach(group -> members.put(group, new LinkedHashSet<>()));
        for (SubstanceEntry entry : entries) {
            if (known.put(entry.id(), entry) != null) {
                throw new IllegalArgumentException("`" + entry.id() + "` stands here twice");
            }
            for (String group : entry.groups()) {
                Set<String> of = members.get(group);
                if (of == null) {
                    throw new IllegalArgumentException("`" + entry.id() + "` is in no group `" + group + "`");
                }
                of.add(entry.id());
            }
            entry.names().forEach(name -> named(name, entry));
        }
        this.entries = Map.copyOf(known);
        this.forms = forms(this.entries);
        this.members = members.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, group -> Set.copyOf(group.getValue())));
    }

    private static Map<String, List<String>> forms(Map<String, SubstanceEntry> entries) {
        Map<String, List<String>> forms = new HashMap<>();
        for (SubstanceEntry entry : entries.values()) {
            if (entry.of() == null) {
                continue;
            }
            SubstanceEntry whole = entries.get(entry.of());
            if (whole == null || whole.of() != null) {
                throw new IllegalArgumentException(
                        "`" + entry.id() + "` is of `" + entry.of() + "`, which is no substance or a form itself");
            }
            forms.computeIfAbsent(whole.id(), id -> new ArrayList<>()).add(entry.id());
        }
        return Map.copyOf(forms);
    }

    private static Map<String, SubstanceGroup> byId(Collection<SubstanceGroup> groups) {
        Map<String, SubstanceGroup> byId = new TreeMap<>();
        for (SubstanceGroup group : groups) {
            if (byId.put(group.id(), group) != null) {
                throw new IllegalArgumentException("group `" + group.id() + "` stands here twice");
            }
        }
        return Map.copyOf(byId);
    }

    private void named(String name, SubstanceEntry entry) {
        byName.put(name, entry);
        SubstanceEntry other = byFoldedName.putIfAbsent(NameFolding.fold(name), entry);
        if (other != null && !other.id().equals(entry.id())) {
            throw new IllegalArgumentException(
                    "`" + name + "` names both `" + other.id() + "` and `" + entry.id() + "`");
        }
    }

    /**
     * The entry of that name: as written, else folded, else without words of preparation, salt or ester. A name with
     * another one in brackets is found if both name the same entry.
     */
    public Optional<SubstanceEntry> find(String name) {
        SubstanceEntry written = byName.get(name);
        return written == null ? Optional.ofNullable(folded(name)) : Optional.of(written);
    }

    private @Nullable SubstanceEntry folded(String name) {
        int opens = name.indexOf('(');
        if (opens > 0 && name.endsWith(")")) {
            SubstanceEntry whole = byFoldedName.get(NameFolding.fold(name));
            SubstanceEntry outside = folded(name.substring(0, opens));
            SubstanceEntry inside = folded(name.substring(opens + 1, name.length() - 1));
            return whole != null ? whole : outside != null && outside.equals(inside) ? outside : null;
        }
        for (String candidate : NameFolding.candidates(name)) {
            SubstanceEntry found = byFoldedName.get(candidate);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Every entry, by id. */
    public List<SubstanceEntry> entries() {
        return entries.values().stream()
                .sorted(Comparator.comparing(SubstanceEntry::id))
                .toList();
    }

    /** The groups by id. */
    public Map<String, SubstanceGroup> groups() {
        return groups;
    }

    /**
     * A group.
     *
     * @throws IllegalArgumentException if it is not here
     */
    public SubstanceGroup group(String id) {
        SubstanceGroup group = groups.get(id);
        if (group == null) {
            throw new IllegalArgumentException("no group of the register is called `" + id + "`");
        }
        return group;
    }

    /** The ids of a group's members; empty for a group that is not here. */
    public Set<String> members(String group) {
        return members.getOrDefault(group, Set.of());
    }

    /**
     * The set of everything named, without what is named after a minus, whatever the order. A substance stands for its forms
     * too, which count as the substance; a group for its members alone.
     *
     * @param words ids of groups or of entries, each of them perhaps after {@link SubstanceSet#WITHOUT}
     * @throws IllegalArgumentException naming a word that is neither
     */
    public SubstanceSet set(Collection<String> words) {
        Set<String> ids = new LinkedHashSet<>();
        Set<String> without = new LinkedHashSet<>();
        Map<String, String> counted = new HashMap<>();
        for (String word : words) {
            boolean minus = word.startsWith(SubstanceSet.WITHOUT);
            String name = minus ? word.substring(SubstanceSet.WITHOUT.length()) : word;
            Set<String> named = minus ? without : ids;
            named.addAll(named(name));
            for (String form : forms.getOrDefault(name, List.of())) {
                named.add(form);
                counted.put(form, name);
            }
        }
        ids.removeAll(without);
        counted.keySet().retainAll(ids);
        return new SubstanceSet(this, ids, counted, words);
    }

    private Set<String> named(String word) {
        if (groups.containsKey(word)) {
            return members(word);
        }
        if (entries.containsKey(word)) {
            return Set.of(word);
        }
        throw new IllegalArgumentException("`" + word + "` is neither a substance nor a group of the register");
    }

    /**
     * The entries one of whose names holds the text, folded; by id, at most {@code limit}. None for a text of signs alone, of
     * which folding leaves nothing.
     */
    public List<SubstanceEntry> search(String text, int limit) {
        String folded = NameFolding.fold(text);
        if (folded.isEmpty()) {
            return List.of();
        }
        return entries().stream()
                .filter(entry ->
                        entry.names().anyMatch(name -> NameFolding.fold(name).contains(folded)))
                .limit(limit)
                .toList();
    }
}
