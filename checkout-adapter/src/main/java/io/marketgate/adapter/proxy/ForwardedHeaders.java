package io.marketgate.adapter.proxy;

import io.marketgate.problem.ProblemException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The headers of a call: those that the protocol names are forwarded to the upstream, and some are echoed. */
public final class ForwardedHeaders {
    private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7e]{1,8192}");
    private static final Pattern SHORT = Pattern.compile("[\\x21-\\x7e]{1,255}");
    private static final List<String> ECHOED = List.of("Idempotency-Key", "Request-Id");

    private ForwardedHeaders() {}

    /**
     * The headers of a call that are forwarded, by lower-case name.
     *
     * @param names in lower case
     * @throws ProblemException if a value holds other characters than printable ASCII
     */
    public static Map<String, String> of(HttpHeaders headers, Set<String> names) {
        Map<String, String> forwarded = new LinkedHashMap<>();
        for (String name : names) {
            String value = headers.getHeaderString(name);
            if (value == null || value.isBlank()) {
                continue;
            }
            if (!PRINTABLE.matcher(value).matches()) {
                throw ProblemException.invalid("", "header `" + name + "` is not printable ASCII");
            }
            forwarded.put(name, value);
        }
        return forwarded;
    }

    /** The request headers that the answer echoes. */
    public static Map<String, String> echoed(HttpHeaders headers) {
        Map<String, String> echoed = new LinkedHashMap<>();
        for (String name : ECHOED) {
            String value = headers.getHeaderString(name);
            if (value != null && SHORT.matcher(value).matches()) {
                echoed.put(name, value);
            }
        }
        return echoed;
    }

    /** The first language that the agent's buyer accepts, as written, or null. */
    public static @Nullable String language(HttpHeaders headers) {
        String header = headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        String first = header == null ? "" : header.split("[,;]", 2)[0].strip();
        return first.isEmpty() ? null : first;
    }
}
