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
 * Keeps callers' input out of the metrics. A request refused before its endpoint is found has no path template, and its
 * own path, which may contain personal data, would become a tag. So would an invented method. Only endpoints' paths and
 * HTTP's methods are tags; all others share one.
 */
@Dependent
class PathsInMetrics {
    private static final String OTHER = "UNKNOWN";
    /** The framework's own tags for requests without a path. */
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
