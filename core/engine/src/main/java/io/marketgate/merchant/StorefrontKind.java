package io.marketgate.merchant;

import io.marketgate.market.Channel;

/** How a storefront sells into the markets it lists. */
public enum StorefrontKind {
    /** Sells goods placed on the markets it lists. */
    DOMESTIC(Channel.DOMESTIC),
    /** Ships parcels from its origin market into the markets it lists. */
    CROSS_BORDER(Channel.CROSS_BORDER);

    private final Channel channel;

    StorefrontKind(Channel channel) {
        this.channel = channel;
    }

    /** The channel its sales fall under. */
    public Channel channel() {
        return channel;
    }
}
