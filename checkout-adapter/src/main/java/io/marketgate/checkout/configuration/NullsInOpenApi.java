package io.marketgate.checkout.configuration;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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
 * Adds to the OpenAPI document which members of record bodies may be null: those with {@link Nullable}, which the schema
 * generator does not know. In answers all members are there, also those that are null, but for {@code asOf}. A schema
 * belongs to a record if it has its name and its members. {@code Item} and {@code Made} stand before the name of the
 * record whose members they add to, {@code Listing} before the name of what it lists. What is described by hand says all
 * that itself.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class NullsInOpenApi implements OASFilter {
    /** What may be null by itself: the name of its type, and that of its description by hand. */
    private static final Set<String> ANY_JSON = Set.of("#/components/schemas/JsonNode", "#/components/schemas/AnyJson");

    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final Pattern OURS = Pattern.compile("io[.]marketgate[.](admin|checkout|explanation)[.].*");
    private static final Set<String> BESIDE = Set.of("id", "revision", "asOf", "notices");
    /** Of these, what no body has itself. */
    private static final Set<String> ADDED = Set.of("asOf", "notices");
    /** What is there only where it was asked for. */
    private static final Set<String> ASKED = Set.of("asOf");

    private static final Pattern AROUND = Pattern.compile("^(Item|Made)|(?<=^Listing).+|[0-9]+$");
    /** Bodies that are written; around them, {@code Item} and {@code Made} are answers. */
    private static final Pattern WRITTEN = Pattern.compile("(?!Item|Made|Listing).*(Body|Query|Question|Request)");

    /** What a schema shows of its record. */
    private record Form(String name, Set<String> members) {}

    private final Map<Form, Set<String>> nullable = new HashMap<>();

    /** @param index of all classes */
    public NullsInOpenApi(IndexView index) {
        index.getKnownClasses().stream()
                .filter(type ->
                        type.isRecord() && OURS.matcher(type.name().toString()).matches())
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
        nullable.computeIfAbsent(new Form(type.simpleName(), all), form -> new HashSet<>())
                .addAll(some);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() != null && document.getComponents().getSchemas() != null) {
            document.getComponents().getSchemas().forEach(this::complete);
        }
    }

    private void complete(String name, Schema schema) {
        Map<String, Schema> properties = schema.getProperties();
        if (properties == null || properties.isEmpty()) {
            return;
        }
        Set<String> own = new HashSet<>(properties.keySet());
        String simple = AROUND.matcher(name).replaceAll("");
        Set<String> some = nullable.get(new Form(simple, own));
        // A body that can be restated has some of these members itself.
        for (Set<String> added : List.of(ADDED, BESIDE)) {
            if (some == null && own.removeAll(added)) {
                some = nullable.get(new Form(simple, own));
            }
        }
        if (some != null) {
            Map<String, Schema> completed = new LinkedHashMap<>(properties);
            some.forEach(member -> completed.computeIfPresent(member, (same, property) -> orNull(property)));
            schema.setProperties(completed);
            if (!WRITTEN.matcher(name).matches()) {
                schema.setRequired(completed.keySet().stream()
                        .filter(member -> !ASKED.contains(member))
                        .toList());
            }
        }
        if (name.startsWith("Item") || name.startsWith("Made")) {
            properties.forEach((member, property) -> {
                if (BESIDE.contains(member)) {
                    notNull(property);
                }
            });
        }
    }

    /** What a written body may restate, its answer always says. */
    private static void notNull(Schema property) {
        List<SchemaType> types = property.getType();
        property.setWriteOnly(null);
        if (types != null) {
            property.setType(
                    types.stream().filter(type -> type != SchemaType.NULL).toList());
        }
    }

    /** A type with a name keeps it, so that its words or members stay known; words of its own stay words beside null. */
    private static Schema orNull(Schema schema) {
        List<SchemaType> types = schema.getType();
        if (schema.getRef() != null && !ANY_JSON.contains(schema.getRef())) {
            return orNull(schema.getDescription(), OASFactory.createSchema().ref(schema.getRef()));
        }
        if (schema.getEnumeration() != null) {
            String description = schema.getDescription();
            schema.setDescription(null);
            return orNull(description, schema);
        }
        if (types != null && !types.contains(SchemaType.NULL)) {
            // A member of free form refers to the schema of any JSON; its annotation says more.
            schema.setRef(null);
            List<SchemaType> more = new ArrayList<>(types);
            more.add(SchemaType.NULL);
            schema.setType(more);
        }
        return schema;
    }

    private static Schema orNull(@Nullable String description, Schema schema) {
        return OASFactory.createSchema()
                .description(description)
                .addAnyOf(schema)
                .addAnyOf(OASFactory.createSchema().type(List.of(SchemaType.NULL)));
    }
}
