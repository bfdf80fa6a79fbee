package io.marketgate.adapter.ucp;

import io.marketgate.adapter.proxy.ProxiedShop;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where permalinks are resolved; behind it, a slash and a link are put. */
record PermalinkEndpoint(URI url) {
    /** As {@code permalink.json} has it. */
    private static final Pattern FORM = Pattern.compile("https://[^/?#\\s\\\\@]+(?:/[^?#\\s\\\\]*[^/?#\\s\\\\])?");

    /** @throws IllegalArgumentException if it is of another form */
    PermalinkEndpoint {
        if (url.getHost() == null || !FORM.matcher(url.toString()).matches()) {
            throw new IllegalArgumentException(
                    "a permalink endpoint is https, without user, query and fragment, and does not end with a slash");
        }
    }

    /** Where the gate resolves a storefront's permalinks, for agents to find. */
    static PermalinkEndpoint atGate(ProxiedShop shop) {
        return new PermalinkEndpoint(URI.create(shop.publicUrl() + "/permalink"));
    }

    /**
     * The endpoint with no items, where the merchant's default destination is.
     *
     * @param continueTo where the buyer would like to go on, or null
     */
    String root(@Nullable ContinueTo continueTo) {
        return at(new Permalink(List.of(), List.of(), continueTo));
    }

    /** The link at this endpoint, written anew from what was read of it. */
    String at(Permalink link) {
        String items = link.items().stream().map(PermalinkItem::text).collect(Collectors.joining(","));
        List<String> query = new ArrayList<>(
                link.parameters().stream().map(PermalinkParameter::text).toList());
        ContinueTo continueTo = link.continueTo();
        if (continueTo != null) {
            query.add("continue_to=" + LinkText.encoded(continueTo.path()));
        }
        return url + "/" + items + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }
}
