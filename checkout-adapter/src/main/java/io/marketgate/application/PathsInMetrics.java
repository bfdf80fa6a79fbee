package io.marketgate.application;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/**
 * Keeps what callers write into a request out of the metrics. A request that is refused before an endpoint is found, for
 * whatever reason, has no path template, and its own path, which may hold anybody's number, would become a tag; so would a
 * method of the caller's invention. Only the paths of endpoints and the methods of HTTP are tags: all others are one.
 */
@Dependent
class PathsInMetrics {
    private static final String OTHER = "UNKNOWN";
    /** What the framework itself writes where there is no path to write. */
    private static final Set<String> NO_PATHS = Set.of("NOT_FOUND", "REDIRECTION", "root");

    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");

    @Produces
    @Singleton
    MeterFilter withoutWhatCallersMakeUp(EndpointPaths endpoints) {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                return id.getName().startsWith("http.server") ? id.replaceTags(known(id.getTags(), endpoints)) : id;
            }
        };
    }

    private static List<Tag> known(List<Tag> tags, EndpointPaths endpoints) {
        return tags.stream()
                .map(tag -> isKnown(tag, endpoints) ? tag : Tag.of(tag.getKey(), OTHER))
                .toList();
    }

    private static boolean isKnown(Tag tag, EndpointPaths endpoints) {
        return switch (tag.getKey()) {
            case "uri" -> NO_PATHS.contains(tag.getValue()) || endpoints.contains(tag.getValue());
            case "method" -> METHODS.contains(tag.getValue());
            default -> true;
        };
    }
}
