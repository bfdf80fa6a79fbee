package io.marketgate.checkout.configuration;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Says of an object without described members that its members are any JSON. Without a word of them, generators make a type
 * that holds none. Comes after the filter that says what may be null.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 0)
public class FreeFormInOpenApi implements OASFilter {
    private static final String ANY_JSON = "#/components/schemas/JsonNode";

    @Override
    public @Nullable Schema filterSchema(Schema schema) {
        if (isObject(schema)
                && (schema.getRef() == null || ANY_JSON.equals(schema.getRef()))
                && schema.getProperties() == null
                && schema.getAdditionalPropertiesSchema() == null) {
            schema.setRef(null);
            schema.setAdditionalPropertiesSchema(OASFactory.createSchema().description("any JSON"));
        }
        return schema;
    }

    private static boolean isObject(Schema schema) {
        return schema.getType() != null && schema.getType().contains(Schema.SchemaType.OBJECT);
    }
}
