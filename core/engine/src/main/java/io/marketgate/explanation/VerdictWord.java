package io.marketgate.explanation;

import io.marketgate.decision.Verdict;

/** The wire contract's word for a verdict. */
public final class VerdictWord {
    private VerdictWord() {}

    /** {@code SELL_LOCAL}, {@code REDIRECT} or {@code BLOCK}. */
    public static String of(Verdict verdict) {
        if (verdict instanceof Verdict.SellLocal) {
            return "SELL_LOCAL";
        }
        return verdict instanceof Verdict.Redirect ? "REDIRECT" : "BLOCK";
    }
}
