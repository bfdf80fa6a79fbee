package io.marketgate.journal;

import io.marketgate.decision.Grounds;
import io.marketgate.decision.UsedRate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A replayed decision with its grounds.
 *
 * @param replayed whether the replay gives the recorded decision; where it does, its grounds are those of the record
 * @param then what it was decided by; null where the revision is gone or its law cannot be read
 */
public record Review(Replayed replayed, @Nullable Then then) {

    /**
     * What a decision was decided by.
     *
     * @param grounds for each line, in the cart's order
     * @param rates the loaded rates by which values were counted
     */
    public record Then(PastCatalogue.State state, List<List<Grounds>> grounds, List<UsedRate> rates) {
        public Then {
            rates = List.copyOf(rates);
            grounds = grounds.stream().map(List::copyOf).toList();
        }
    }
}
