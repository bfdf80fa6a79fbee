package io.marketgate.judgement;

import io.marketgate.market.Channel;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.Storefront;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A channel with one storefront: the unit that is open or closed.
 *
 * @param storefront null for a channel that no storefront of the merchant offers in the market; such a way is judged
 *     too, so that the law is explained
 * @param own whether the storefront is the one that asks
 */
public record Way(Channel channel, @Nullable Storefront storefront, boolean own) {

    /** Whether a storefront of the merchant offers it. */
    boolean offered() {
        return storefront != null;
    }

    /**
     * Every way into a market, in the order of the verdict: the asker's own, then DOMESTIC before CROSS_BORDER, then by
     * storefront, and last the channels that no storefront offers.
     */
    public static List<Way> into(Setting setting) {
        MarketCode market = setting.territory().market();
        List<Way> ways = new ArrayList<>();
        for (Storefront storefront : setting.merchant().storefronts().values()) {
            if (storefront.markets().contains(market)) {
                ways.add(new Way(
                        storefront.kind().channel(),
                        storefront,
                        storefront.id().equals(setting.asker().id())));
            }
        }
        for (Channel channel : Channel.values()) {
            if (ways.stream().noneMatch(way -> way.channel() == channel)) {
                ways.add(new Way(channel, null, false));
            }
        }
        // The sort is stable: storefronts come in the order of their ids.
        ways.sort(Comparator.comparing((Way way) -> !way.own())
                .thenComparing(way -> !way.offered())
                .thenComparing(Way::channel));
        return List.copyOf(ways);
    }

    /** Where its goods come from, or null if no storefront offers it. */
    @Nullable
    MarketCode origin() {
        return storefront == null ? null : storefront.originMarket();
    }
}
