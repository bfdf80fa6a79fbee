package io.marketgate.explanation;

import io.marketgate.decision.Verdict;

/** The wire contract's word for a verdict. */
public enum VerdictWord {
    SELL_LOCAL,
    REDIRECT,
    BLOCK;

    /** The word for that verdict. */
    public static VerdictWord of(Verdict verdict) {
        if (verdict instanceof Verdict.SellLocal) {
            return SELL_LOCAL;
        }
        return verdict instanceof Verdict.Redirect ? REDIRECT : BLOCK;
    }
}
