package io.marketgate.admin.rule;

import io.marketgate.admin.Law;
import io.marketgate.admin.Words;
import io.marketgate.pack.Packs;
import io.marketgate.pack.Reading;
import io.marketgate.pack.reading.PolicyRuleReader;
import io.marketgate.rule.Rule;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Reads a merchant's own rules by the packs in force. A reader is kept as long as its packs are: it compiles a schema. */
@ApplicationScoped
class CompiledRules {
    private final Words words;
    private final Law law;
    private volatile @Nullable Kept kept;

    private record Kept(Packs packs, PolicyRuleReader reader) {}

    CompiledRules(Words words, Law law) {
        this.words = words;
        this.law = law;
    }

    /** The rule, or what is wrong with it. */
    @SuppressWarnings("ReferenceEquality")
    Reading<Rule> read(String source) {
        Packs packs = packs();
        Kept known = kept;
        if (known == null || known.packs() != packs) {
            known = new Kept(packs, new PolicyRuleReader(words.vocabulary(), packs));
            kept = known;
        }
        return known.reader().read(source);
    }

    /** The packs in force. */
    Packs packs() {
        return law.snapshot().packs();
    }
}
