package io.marketgate.adapter.proxy;

import io.marketgate.problem.ProblemException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The headers of a call that go on to the upstream: those a protocol names, and no others. */
public final class ForwardedHeaders {
    private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7e]{1,8192}");

    private ForwardedHeaders() {}

    /**
     * Those of a call, by their names in lower case.
     *
     * @param names in lower case
     * @throws ProblemException if one holds more than printable ASCII
     */
    public static Map<String, String> of(HttpHeaders headers, Set<String> names) {
        Map<String, String> forwarded = new LinkedHashMap<>();
        for (String name : names) {
            String value = headers.getHeaderString(name);
            if (value == null || value.isBlank()) {
                continue;
            }
            if (!PRINTABLE.matcher(value).matches()) {
                throw ProblemException.invalid(
                        "", "header `" + name.toLowerCase(Locale.ROOT) + "` is not printable ASCII");
            }
            forwarded.put(name, value);
        }
        return forwarded;
    }
}
