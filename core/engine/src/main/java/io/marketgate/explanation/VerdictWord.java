package io.marketgate.explanation;

import io.marketgate.decision.Verdict;

/** The wire contract's word for a verdict. */
public enum VerdictWord {
    SELL_LOCAL,
    REDIRECT,
    BLOCK;

    /** The word for that verdict. */
    public static VerdictWord of(Verdict verdict) {
        return verdict.fold(sell -> SELL_LOCAL, redirect -> REDIRECT, block -> BLOCK);
    }
}
