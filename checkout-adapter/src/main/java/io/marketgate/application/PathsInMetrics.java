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
 * Keeps what callers write into a path out of the metrics. A request that is refused before an endpoint is found has no
 * path template, and its own path, which may hold anybody's number, would become a tag.
 */
@Dependent
class PathsInMetrics {
    private static final Set<String> REFUSED_EARLY = Set.of("401", "405", "406", "413", "414", "415");

    @Produces
    @Singleton
    MeterFilter withoutPathsOfRefusedRequests() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                String status = id.getTag("status");
                return id.getName().startsWith("http.server") && status != null && REFUSED_EARLY.contains(status)
                        ? id.replaceTags(withoutPath(id.getTags()))
                        : id;
            }
        };
    }

    private static List<Tag> withoutPath(List<Tag> tags) {
        return tags.stream()
                .map(tag -> "uri".equals(tag.getKey()) ? Tag.of("uri", "REFUSED") : tag)
                .toList();
    }
}
