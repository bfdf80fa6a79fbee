package io.marketgate.classification;

import io.marketgate.market.Channel;
import io.marketgate.rule.Rule;
import java.util.List;

/**
 * A rule that closes channels to a product by what it is, whatever papers there are.
 *
 * @param channels the channels that it closes, at least one
 */
public record Bar(Rule.Forbid rule, List<Channel> channels) {
    public Bar {
        channels = List.copyOf(channels);
    }
}
