package io.marketgate.adapter;

import java.util.List;

/**
 * The way of some lines to another storefront of the merchant.
 *
 * @param url https, on that storefront's own host, with a token that only it can redeem
 * @param lines ids of the lines that go there
 */
public record HandoverLink(String storefront, String url, List<String> lines) {
    public HandoverLink {
        lines = List.copyOf(lines);
    }
}
