package io.marketgate.adapter;

import io.marketgate.decision.ReasonCode;
import io.marketgate.decision.Remedy;
import io.marketgate.decision.RemedyAction;
import io.marketgate.explanation.ExplainedLine;
import io.marketgate.explanation.ExplainedReason;
import io.marketgate.explanation.ExplainedRemedy;
import io.marketgate.explanation.ShopperSummary;
import io.marketgate.explanation.VerdictWord;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The ruling on one line.
 *
 * @param id the platform's word for the line
 * @param sku as the platform spells it
 * @param summary what the shopper reads of it
 * @param terms what the shopper must be told where the line may be sold
 * @param reasons why channels are closed, what decided the line first, then law before the merchant's own rules; also of
 *     a line that may be sold
 * @param remedies what would open a closed channel
 */
public record RuledLine(
        String id,
        String sku,
        VerdictWord verdict,
        ShopperSummary summary,
        List<String> terms,
        List<ExplainedReason> reasons,
        List<ExplainedRemedy> remedies) {
    public RuledLine {
        terms = List.copyOf(terms);
        reasons = reasons.stream().sorted(ExplainedReason.MOST_TELLING).toList();
        remedies = List.copyOf(remedies);
    }

    /**
     * The ruling that a decision means for the platform's line.
     *
     * @param asked the platform's line that was decided
     */
    public static RuledLine of(PlatformLine asked, ExplainedLine line) {
        return new RuledLine(
                asked.id(),
                asked.sku(),
                VerdictWord.of(line.decision().verdict()),
                line.summary(),
                line.terms(),
                line.reasons(),
                line.remedies());
    }

    /** Whether it may be sold by this storefront. */
    public boolean isOpen() {
        return verdict == VerdictWord.SELL_LOCAL;
    }

    /** Whether another storefront of the merchant may sell it. */
    public boolean isRedirected() {
        return verdict == VerdictWord.REDIRECT;
    }

    /** Whether no storefront may sell it as things are. */
    public boolean isBlocked() {
        return verdict == VerdictWord.BLOCK;
    }

    /** Whether it is blocked because the destination is not known. */
    boolean isUnresolved() {
        return has(ReasonCode.UNRESOLVED_DESTINATION);
    }

    /** Whether a channel is closed for that reason. */
    public boolean has(ReasonCode code) {
        return reasons.stream().anyMatch(reason -> reason.code() == code);
    }

    /** Whether the shopper can open it here, by proving, prescribing, correcting or asking for less. */
    public boolean isCurableByShopper() {
        return !shoppersOptions().isEmpty();
    }

    /** The alternatives that the shopper can take alone and here, each with the remedies that are needed together. */
    public List<List<ExplainedRemedy>> shoppersOptions() {
        return ExplainedRemedy.shoppersOptions(remedies).stream()
                .filter(together ->
                        together.stream().noneMatch(one -> one.remedy().action() == RemedyAction.USE_STOREFRONT))
                .toList();
    }

    /** How many units would be open; null for a remedy that is not one of quantity, or where none would be. */
    public static @Nullable Integer maxQuantity(ExplainedRemedy one) {
        return one.remedy() instanceof Remedy.ReduceQuantity reduce ? reduce.maxQuantity() : null;
    }

    /** The reason that speaks for the line, or null if no channel is closed. */
    public @Nullable ExplainedReason first() {
        return reasons.isEmpty() ? null : reasons.get(0);
    }

    /** Where another storefront sells this line, or null. */
    public @Nullable String url() {
        return remedies.stream()
                .map(ExplainedRemedy::url)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
