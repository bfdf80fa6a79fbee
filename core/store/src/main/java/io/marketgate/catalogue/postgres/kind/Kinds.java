package io.marketgate.catalogue.postgres.kind;

import io.marketgate.catalogue.Resource;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every kind of resource, by the resource's word. */
@Singleton
public final class Kinds {
    private final Map<String, Kind<?>> byWord;

    Kinds(@All List<Kind<?>> all) {
        this.byWord =
                all.stream().collect(Collectors.toMap(kind -> kind.resource().word(), Function.identity()));
    }

    /** The kind of a resource. */
    @SuppressWarnings("unchecked") // a kind has the value type of its resource, by its constructor
    public <V> Kind<V> of(Resource<?, V> resource) {
        Kind<?> kind = byWord.get(resource.word());
        if (kind == null) {
            throw new IllegalArgumentException("no kind is stored as `" + resource.word() + "`");
        }
        return (Kind<V>) kind;
    }
}
