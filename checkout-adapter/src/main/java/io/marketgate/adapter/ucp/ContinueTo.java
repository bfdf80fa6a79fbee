package io.marketgate.adapter.ucp;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the buyer asks to continue after a permalink: a path on the origin of the permalink endpoint, in canonical
 * form.
 *
 * @param path begins with a single slash, may have a query, needs no further escaping in a Location header
 */
record ContinueTo(String path) {
    /** Excludes colons, and so schemes, as well as white space, invisible characters and backslashes. */
    private static final Pattern FORM = Pattern.compile("/(?!/)[^\\s\\p{Z}\\p{C}\\\\:]*");

    /** Escapes that would change their meaning if decoded twice: slashes, control characters, percent signs. */
    private static final Pattern HIDDEN = Pattern.compile("%(?:[01]|2[5F]|5C|7F)");

    private static final String IN_PATH = "/!$&'()*+,;=@";
    private static final String IN_QUERY = IN_PATH + "?";

    /**
     * Applies the five steps of the permalink specification, in their order, to the destination that a link asks for.
     *
     * @param raw as it stands in the query
     * @param endpoint the endpoint whose origin counts
     * @return null if it fails one of the steps
     */
    static @Nullable ContinueTo of(String raw, URI endpoint) {
        try {
            String decoded = LinkText.decoded(raw);
            if (!FORM.matcher(decoded).matches()) {
                return null;
            }
            String path = withoutDotSegments(decoded);
            // Removing dot segments can leave two leading slashes, which would name another host.
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
     * Removes dot segments (RFC 3986, section 5.2.4), escaped ones too, because browsers resolve them; and the
     * fragment, which a server does not need.
     */
    private static String withoutDotSegments(String reference) {
        String target = reference.split("#", 2)[0];
        int query = target.indexOf('?');
        String path = LinkText.canonical(query < 0 ? target : target.substring(0, query), IN_PATH);
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
        return "/" + String.join("/", kept) + (query < 0 ? "" : LinkText.canonical(target.substring(query), IN_QUERY));
    }
}
