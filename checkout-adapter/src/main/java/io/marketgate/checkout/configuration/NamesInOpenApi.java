package io.marketgate.checkout.configuration;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.smallrye.openapi.api.util.FilterUtil;
import io.smallrye.openapi.api.util.UnusedSchemaFilter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/**
 * Names the schemas of nested types by their outer types as well: {@code WorkItemKind} instead of {@code Kind3}, whose
 * number would change with the order in which types are found. Comes after all filters that know schemas by their types'
 * names or stop using one, and leaves out what is not used.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = -2)
public class NamesInOpenApi implements OASFilter {
    private static final String SCHEMAS = "#/components/schemas/";
    private static final Pattern OURS = Pattern.compile("io[.]marketgate[.].*");
    private static final Pattern BODIES = Pattern.compile("io[.]marketgate[.](admin|checkout)[.].*");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+$");

    /** What a schema shows of its type: the simple name, and the members or constants. */
    private record Form(String name, Set<String> members) {}

    private final Map<Form, String> names = new HashMap<>();

    /** @param index of all classes */
    public NamesInOpenApi(IndexView index) {
        index.getKnownClasses().stream()
                .filter(type -> type.isEnum() && isOf(OURS, type) || type.isRecord() && isOf(BODIES, type))
                .forEach(this::note);
    }

    private static boolean isOf(Pattern packages, ClassInfo type) {
        return packages.matcher(type.name().toString()).matches();
    }

    private void note(ClassInfo type) {
        Set<String> members = type.isEnum()
                ? type.enumConstants().stream().map(FieldInfo::name).collect(Collectors.toSet())
                : type.recordComponents().stream()
                        .map(RecordComponentInfo::name)
                        .collect(Collectors.toSet());
        DotName outer = type.enclosingClass();
        String full =
                outer == null ? type.simpleName() : outer.withoutPackagePrefix().replace("$", "") + type.simpleName();
        names.merge(new Form(type.simpleName(), members), full, (one, other) -> one.compareTo(other) < 0 ? one : other);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
            return;
        }
        FilterUtil.applyFilter(new UnusedSchemaFilter(), document);
        Map<String, String> renamed = new HashMap<>();
        Map<String, Schema> schemas = new LinkedHashMap<>();
        document.getComponents().getSchemas().forEach((name, schema) -> {
            String full = names.getOrDefault(form(name, schema), name);
            if (schemas.put(full, schema) != null) {
                throw new IllegalStateException("two schemas would be named " + full);
            }
            renamed.put(SCHEMAS + name, SCHEMAS + full);
        });
        document.getComponents().setSchemas(schemas);
        FilterUtil.applyFilter(new Renaming(renamed), document);
    }

    private static Form form(String name, Schema schema) {
        Set<String> members = new HashSet<>();
        if (schema.getProperties() != null) {
            members.addAll(schema.getProperties().keySet());
        } else if (schema.getEnumeration() != null) {
            schema.getEnumeration().forEach(constant -> members.add(String.valueOf(constant)));
        }
        return new Form(NUMBER.matcher(name).replaceFirst(""), members);
    }

    /** Points every reference to the new name. */
    private record Renaming(Map<String, String> names) implements OASFilter {
        @Override
        public @Nullable Schema filterSchema(Schema schema) {
            if (schema.getRef() != null) {
                schema.setRef(names.getOrDefault(schema.getRef(), schema.getRef()));
            }
            return schema;
        }
    }
}
