package io.marketgate.pack.reading;

import io.marketgate.market.MarketCode;
import io.marketgate.pack.IdentityPolicy;
import io.marketgate.pack.IdentityPolicy.Accepted;
import io.marketgate.pack.IdentityPolicy.Verification;
import io.marketgate.pack.Vocabulary;
import io.marketgate.pack.file.Fields;
import io.marketgate.pack.file.Node;
import io.marketgate.pack.file.Problems;
import io.marketgate.rule.AssuranceLevel;
import io.marketgate.rule.Law;
import io.marketgate.rule.Source;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a market's identity policy. */
final class IdentityReader {
    private final Vocabulary vocabulary;
    private final MarketCode market;
    private final Map<String, Law> laws;
    private final Map<String, Source> sources;
    private final Problems problems;

    IdentityReader(
            Vocabulary vocabulary,
            MarketCode market,
            Map<String, Law> laws,
            Map<String, Source> sources,
            Problems problems) {
        this.vocabulary = vocabulary;
        this.market = market;
        this.laws = laws;
        this.sources = sources;
        this.problems = problems;
    }

    /** Reads the policy; null and a problem if it is invalid. */
    @Nullable
    IdentityPolicy read(Fields fields) {
        Set<String> never = known(fields, "never", vocabulary.identityDocuments(), "document");
        Set<String> claims = known(fields, "claims", claimWords(), "claim");
        List<Accepted> accepted = accepted(fields, never);
        Period validity = fields.period("validity");
        IdentityPolicy.Retention retention = fields.constant("retain", IdentityPolicy.Retention.class);
        Law law = laws.get(fields.needed("law"));
        Source source = sources.get(fields.needed("source"));
        if (law == null) {
            problems.add(fields.place("law"), "unknown law `" + fields.needed("law") + "`");
        }
        if (source == null) {
            problems.add(fields.place("source"), "unknown source `" + fields.needed("source") + "`");
        }
        if (validity == null || retention == null || law == null || source == null) {
            return null;
        }
        return new IdentityPolicy(market, accepted, never, claims, validity, retention, law, source);
    }

    private Set<String> claimWords() {
        return Set.copyOf(vocabulary.lists().getOrDefault("buyer-claims", List.of()));
    }

    private Set<String> known(Fields fields, String key, Set<String> words, String what) {
        Set<String> named = new HashSet<>(fields.words(key));
        for (String word : named) {
            if (!words.contains(word)) {
                problems.add(fields.place(key), "unknown " + what + " `" + word + "`");
            }
        }
        return named;
    }

    private List<Accepted> accepted(Fields fields, Set<String> never) {
        List<Accepted> accepted = new ArrayList<>();
        for (Node item : fields.items("documents")) {
            Fields document = new Fields(item, problems);
            String name = document.needed("document");
            AssuranceLevel level = document.constant("level", AssuranceLevel.class);
            if (!vocabulary.identityDocuments().contains(name)) {
                problems.add(document.place("document"), "unknown document `" + name + "`");
            }
            if (never.contains(name)) {
                problems.add(document.place("document"), "`" + name + "` is both accepted and never asked for");
            }
            for (String way : document.words("verified")) {
                Verification verification = Verification.valueOf(way);
                if (level == null) {
                    continue;
                }
                if (verification == Verification.CHECKED && level != AssuranceLevel.SELF_DECLARED) {
                    problems.add(
                            document.place("level"),
                            "`CHECKED` looks at form and check digits only, and reaches no more than `SELF_DECLARED`");
                }
                accepted.add(new Accepted(name, level, verification));
            }
        }
        return accepted;
    }
}
