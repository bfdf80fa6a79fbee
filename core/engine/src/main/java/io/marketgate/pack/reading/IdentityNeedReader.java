package io.marketgate.pack.reading;

import io.marketgate.pack.IdentityPolicy;
import io.marketgate.pack.file.Fields;
import io.marketgate.pack.file.Problems;
import io.marketgate.rule.AssuranceLevel;
import io.marketgate.rule.IdentityNeed;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a need to identify the buyer, and completes it from the market's identity policy. */
final class IdentityNeedReader {
    private final PackFrame frame;
    private final Problems problems;

    IdentityNeedReader(PackFrame frame, Problems problems) {
        this.frame = frame;
        this.problems = problems;
    }

    /** Reads the need; null and a problem if the market has no policy that can meet it. */
    @Nullable
    IdentityNeed read(Fields fields) {
        AssuranceLevel stated = fields.constant("level", AssuranceLevel.class);
        AssuranceLevel level = stated == null ? AssuranceLevel.SELF_DECLARED : stated;
        Set<String> never = new HashSet<>(fields.words("never"));
        IdentityPolicy policy = frame.identity();
        if (frame.market() == null) {
            known(fields, "claims", Set.copyOf(frame.vocabulary().lists().getOrDefault("buyer-claims", List.of())));
            known(fields, "documents", frame.vocabulary().identityDocuments());
            return new IdentityNeed(
                    level,
                    Set.copyOf(fields.words("claims")),
                    Set.copyOf(fields.words("documents")),
                    never,
                    fields.period("lasting"));
        }
        if (policy == null) {
            problems.add(fields.mapping(), "the pack has no `identity`, so no rule may ask who the buyer is");
            return null;
        }
        known(fields, "claims", policy.claims());
        Set<String> able = policy.documentsFor(level);
        Set<String> documents = fields.has("documents") ? Set.copyOf(fields.words("documents")) : able;
        if (able.isEmpty()) {
            problems.add(fields.mapping(), "no document of the pack's `identity` reaches `" + level + "`");
        } else if (!able.containsAll(documents)) {
            Set<String> unable = new HashSet<>(documents);
            unable.removeAll(able);
            problems.add(
                    fields.place("documents"),
                    Words.listed(unable) + " cannot reach `" + level + "` by the pack's `identity`");
        }
        never.addAll(policy.never());
        return new IdentityNeed(level, Set.copyOf(fields.words("claims")), documents, never, fields.period("lasting"));
    }

    private void known(Fields fields, String member, Set<String> words) {
        for (String word : fields.words(member)) {
            if (!words.contains(word)) {
                problems.add(fields.place(member), "`" + word + "` is not among the known " + member + " here");
            }
        }
    }
}
