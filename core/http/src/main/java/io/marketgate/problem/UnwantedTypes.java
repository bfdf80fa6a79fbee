package io.marketgate.problem;

import jakarta.inject.Singleton;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses requests that will not have what their endpoint gives: its media type is weighed {@code q=0} (RFC 9110, section
 * 12.5.1). The framework takes such a weight for a low one.
 */
@Singleton
public class UnwantedTypes {
    private static final String WEIGHT = "q";

    /** Checks a request that has an endpoint. */
    @ServerRequestFilter
    public void refuse(HttpHeaders headers, ResourceInfo endpoint) {
        List<MediaType> accepted = accepted(headers);
        if (accepted.stream().noneMatch(UnwantedTypes::isRefused)) {
            return;
        }
        Produces given = endpoint.getResourceMethod().getAnnotation(Produces.class);
        Produces types = given == null ? endpoint.getResourceClass().getAnnotation(Produces.class) : given;
        if (types != null
                && Arrays.stream(types.value()).map(MediaType::valueOf).allMatch(type -> isUnwanted(type, accepted))) {
            throw new NotAcceptableException();
        }
    }

    /** What is accepted; empty where nothing is weighed, or nothing that can be read. */
    private static List<MediaType> accepted(HttpHeaders headers) {
        String said = headers.getHeaderString(HttpHeaders.ACCEPT);
        if (said == null || said.indexOf('=') < 0) {
            // Without a parameter there is no weight, and most callers send none.
            return List.of();
        }
        try {
            return headers.getAcceptableMediaTypes();
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }

    /** By the range that says most of the type: {@code application/json} before {@code application/*}. */
    private static boolean isUnwanted(MediaType type, List<MediaType> accepted) {
        return accepted.stream()
                .filter(range -> range.isCompatible(type))
                .min(Comparator.comparing(MediaType::isWildcardType).thenComparing(MediaType::isWildcardSubtype))
                .filter(UnwantedTypes::isRefused)
                .isPresent();
    }

    private static boolean isRefused(MediaType range) {
        @Nullable String weight = range.getParameters().get(WEIGHT);
        try {
            return weight != null && new BigDecimal(weight).signum() == 0;
        } catch (NumberFormatException noWeight) {
            return false;
        }
    }
}
