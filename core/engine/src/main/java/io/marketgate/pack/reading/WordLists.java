package io.marketgate.pack.reading;

import io.marketgate.pack.Vocabulary;
import io.marketgate.pack.file.Fields;
import io.marketgate.pack.file.Node;
import io.marketgate.pack.file.Node.Scalar;
import io.marketgate.pack.file.Problems;
import io.marketgate.pack.reading.PackFrame.Dated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the words of a condition: single words, named lists, or groups of markets as of a day. */
final class WordLists {
    private static final Set<String> MARKET_FACTS = Set.of("destination", "origin");
    private static final Pattern MARKET = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");

    private final Map<String, List<String>> lists;
    private final Map<String, List<Dated>> groups;
    private final @Nullable LocalDate day;
    private final Problems problems;

    /** @param day as of when groups are read; null means before all days */
    WordLists(
            Map<String, List<String>> lists,
            Map<String, List<Dated>> groups,
            @Nullable LocalDate day,
            Problems problems) {
        this.lists = lists;
        this.groups = groups;
        this.day = day;
        this.problems = problems;
    }

    /** Reads the words; one that the fact cannot have adds a problem. {@code single} reads one word, never a list. */
    Set<String> words(Vocabulary.Fact fact, Node node, boolean single) {
        Set<String> words = new HashSet<>(single ? Fields.words(node, problems) : resolve(node));
        for (String word : words) {
            if (!fact.words().isEmpty() && !fact.words().contains(word)) {
                problems.add(
                        node,
                        "`" + word + "` is neither a list nor a word of `"
                                + fact.definition().name() + "`");
            } else if (MARKET_FACTS.contains(fact.definition().name())
                    && !MARKET.matcher(word).matches()) {
                problems.add(node, "`" + word + "` is neither a list nor a market");
            }
        }
        return words;
    }

    private List<String> resolve(Node node) {
        if (!(node instanceof Scalar scalar)) {
            return Fields.words(node, problems);
        }
        List<String> list = lists.get(scalar.text());
        List<Dated> group = groups.get(scalar.text());
        if (group != null) {
            List<String> members = new ArrayList<>();
            group.stream()
                    .filter(m -> m.belongs(day))
                    .forEach(m -> members.add(m.member().value()));
            return members;
        }
        return list == null ? List.of(scalar.text()) : list;
    }
}
