package io.marketgate.admin.rule;

import io.marketgate.admin.Law;
import io.marketgate.admin.Words;
import io.marketgate.catalogue.Moment;
import io.marketgate.pack.Packs;
import io.marketgate.pack.reading.PolicyRuleReader;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Reads a merchant's own rules by the packs in force. A reader is kept as long as its packs are: it compiles a schema. */
@ApplicationScoped
class CompiledRules {
    private final Words words;
    private final Law law;
    private volatile @Nullable RuleReading kept;

    CompiledRules(Words words, Law law) {
        this.words = words;
        this.law = law;
    }

    /** How the packs in force read rules. */
    @SuppressWarnings("ReferenceEquality")
    RuleReading now() {
        Packs packs = law.snapshot().packs();
        RuleReading known = kept;
        if (known == null || known.packs() != packs) {
            known = by(packs);
            kept = known;
        }
        return known;
    }

    /** How the packs of that state read them; those in force now for null. */
    RuleReading as(@Nullable Moment moment) {
        return moment == null ? now() : by(law.packs(moment));
    }

    private RuleReading by(Packs packs) {
        return new RuleReading(packs, new PolicyRuleReader(words.vocabulary(), packs));
    }
}
