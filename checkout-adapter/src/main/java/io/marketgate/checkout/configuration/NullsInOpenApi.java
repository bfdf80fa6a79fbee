package io.marketgate.checkout.configuration;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/**
 * Adds to the OpenAPI document which members of record bodies may be null: those with {@link Nullable}, which the
 * schema generator does not know. A schema belongs to a record if it has the record's members. Besides them it may have
 * the members that {@code Item} adds.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class NullsInOpenApi implements OASFilter {
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final String OURS = "io.marketgate.";
    private static final Set<String> BESIDE = Set.of("id", "revision", "notices");

    private final Map<Set<String>, Set<String>> nullable = new HashMap<>();

    /** @param index of all classes */
    public NullsInOpenApi(IndexView index) {
        index.getKnownClasses().stream()
                .filter(type -> type.isRecord() && type.name().toString().startsWith(OURS))
                .forEach(this::note);
    }

    private void note(ClassInfo type) {
        Set<String> all = new HashSet<>();
        Set<String> some = new HashSet<>();
        for (RecordComponentInfo component : type.recordComponents()) {
            all.add(component.name());
            if (component.type().hasAnnotation(NULLABLE)) {
                some.add(component.name());
            }
        }
        nullable.computeIfAbsent(all, members -> new HashSet<>()).addAll(some);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() != null && document.getComponents().getSchemas() != null) {
            document.getComponents().getSchemas().values().forEach(this::complete);
        }
    }

    private void complete(Schema schema) {
        Map<String, Schema> properties = schema.getProperties();
        if (properties == null || properties.isEmpty()) {
            return;
        }
        Set<String> own = new HashSet<>(properties.keySet());
        Set<String> some = nullable.get(own);
        if (some == null && own.removeAll(BESIDE)) {
            some = nullable.get(own);
        }
        if (some != null) {
            Map<String, Schema> completed = new LinkedHashMap<>(properties);
            some.forEach(name -> completed.computeIfPresent(name, (same, property) -> orNull(property)));
            schema.setProperties(completed);
        }
    }

    private static Schema orNull(Schema schema) {
        List<SchemaType> types = schema.getType();
        if (schema.getRef() != null) {
            Schema either = OASFactory.createSchema().description(schema.getDescription());
            either.addAnyOf(OASFactory.createSchema().ref(schema.getRef()));
            return either.addAnyOf(OASFactory.createSchema().type(List.of(SchemaType.NULL)));
        }
        if (types != null && !types.contains(SchemaType.NULL)) {
            List<SchemaType> more = new ArrayList<>(types);
            more.add(SchemaType.NULL);
            schema.setType(more);
        }
        return schema;
    }
}
