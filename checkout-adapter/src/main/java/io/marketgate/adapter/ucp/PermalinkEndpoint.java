package io.marketgate.adapter.ucp;

import io.marketgate.adapter.proxy.ProxiedStorefront;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The base URL for permalinks; a slash and the link are appended. */
record PermalinkEndpoint(URI url) {
    /** The form that {@code permalink.json} requires. */
    private static final Pattern FORM = Pattern.compile("https://[^/?#\\s\\\\@]+(?:/[^?#\\s\\\\]*[^/?#\\s\\\\])?");

    /** @throws IllegalArgumentException if it is malformed */
    PermalinkEndpoint {
        if (url.getHost() == null || !FORM.matcher(url.toString()).matches()) {
            throw new IllegalArgumentException(
                    "a permalink endpoint is https, without user, query and fragment, and does not end with a slash");
        }
    }

    /** The endpoint where the gate resolves a storefront's permalinks, for discovery by agents. */
    static PermalinkEndpoint atGate(ProxiedStorefront storefront) {
        return new PermalinkEndpoint(URI.create(storefront.publicUrl() + "/permalink"));
    }

    /**
     * The endpoint without items, which leads to the merchant's default destination.
     *
     * @param continueTo where the buyer asks to continue, or null
     */
    String root(@Nullable ContinueTo continueTo) {
        return at(new Permalink(List.of(), List.of(), continueTo));
    }

    /** The link at this endpoint, rebuilt from its parsed parts. */
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
