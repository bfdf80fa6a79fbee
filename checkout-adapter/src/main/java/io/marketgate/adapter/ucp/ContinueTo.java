package io.marketgate.adapter.ucp;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the buyer would like to go on after a permalink: a path on the origin of its endpoint, in canonical form.
 *
 * @param path begins with one slash, may hold a query, needs no further escape in a Location
 */
record ContinueTo(String path) {
    /** No colon, for there is no scheme without one; no white space, nothing unseen, no backslash. */
    private static final Pattern FORM = Pattern.compile("/(?!/)[^\\s\\p{Z}\\p{C}\\\\:]*");

    /** What would be something else for whoever decodes once more than he should: slashes, controls, escapes. */
    private static final Pattern HIDDEN = Pattern.compile("%(?:[01]|2[5F]|5C|7F)");

    private static final String IN_PATH = "/!$&'()*+,;=@";
    private static final String IN_QUERY = IN_PATH + "?";

    /**
     * The destination that a link asks for, taken through the five steps of the permalink specification in their order.
     *
     * @param raw as it stands in the query
     * @param endpoint the endpoint whose origin counts
     * @return null if it fails one of them
     */
    static @Nullable ContinueTo of(String raw, URI endpoint) {
        try {
            String decoded = LinkText.decoded(raw);
            if (!FORM.matcher(decoded).matches()) {
                return null;
            }
            String path = withoutDotSegments(decoded);
            // Dots that are gone can leave two slashes at the begin, which name another host.
            boolean stays = FORM.matcher(path).matches() && isOfOneOrigin(endpoint.resolve(path), endpoint);
            return stays && !HIDDEN.matcher(path).find() ? new ContinueTo(path) : null;
        } catch (MalformedLink | IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean isOfOneOrigin(URI one, URI other) {
        return Objects.equals(one.getScheme(), other.getScheme())
                && Objects.equals(one.getRawAuthority(), other.getRawAuthority());
    }

    /**
     * The reference with its dot segments removed (RFC 3986, section 5.2.4), those behind escapes too, for browsers see
     * them; without its fragment, which no server needs.
     */
    private static String withoutDotSegments(String reference) {
        String told = reference.split("#", 2)[0];
        int query = told.indexOf('?');
        String path = LinkText.canonical(query < 0 ? told : told.substring(0, query), IN_PATH);
        Deque<String> kept = new ArrayDeque<>();
        String[] segments = path.substring(1).split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            boolean up = segments[i].equals("..");
            boolean dots = up || segments[i].equals(".");
            if (up) {
                kept.pollLast();
            }
            if (!dots) {
                kept.addLast(segments[i]);
            } else if (i == segments.length - 1) {
                kept.addLast("");
            }
        }
        return "/" + String.join("/", kept) + (query < 0 ? "" : LinkText.canonical(told.substring(query), IN_QUERY));
    }
}
