package io.marketgate.adapter;

import java.util.List;

/**
 * A link that takes some lines to another storefront of the merchant.
 *
 * @param url https, on that storefront's host, with a token that only that storefront can redeem
 * @param lines ids of the lines that go there
 */
public record HandoverLink(String storefront, String url, List<String> lines) {
    public HandoverLink {
        lines = List.copyOf(lines);
    }
}
