package io.marketgate.problem;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses query parameters that the endpoint does not declare, that occur twice, or that are empty. Otherwise a
 * misunderstood query would get a wrong answer: {@code cart=} of an unset variable would find every cart.
 */
@Singleton
public class UnknownParameters {
    private final Map<Method, Set<String>> declared = new ConcurrentHashMap<>();

    /** Checks a request that has an endpoint. */
    @ServerRequestFilter
    public void refuse(UriInfo uri, ResourceInfo endpoint) {
        Map<String, List<String>> asked = uri.getQueryParameters();
        // What platforms call ignores the parameters that platforms append.
        if (asked.isEmpty() || endpoint.getResourceClass().isAnnotationPresent(AnyQuery.class)) {
            return;
        }
        Set<String> known = declared.computeIfAbsent(endpoint.getResourceMethod(), DeclaredQuery::of);
        List<Violation> violations = new ArrayList<>();
        asked.forEach((name, values) -> {
            if (!known.contains(name)) {
                violations.add(new Violation(
                        name, known.isEmpty() ? "no parameter is known here" : "is none of the parameters " + known));
            } else if (values.size() > 1) {
                violations.add(new Violation(name, "occurs twice"));
            } else if (values.get(0).isBlank()) {
                violations.add(new Violation(name, "is empty; leave it out to ask without it"));
            }
        });
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
    }
}
