package io.marketgate.vendors;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.GraphQLContext;
import graphql.GraphQLException;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.introspection.IntrospectionResultToSchema;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import graphql.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;

/** A GraphQL schema of Shopify, from its introspection result. */
final class ShopifySchema {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final GraphQLSchema schema;
    private final Map<String, JsonNode> types = new HashMap<>();
    private final JsonNode scopes;

    private ShopifySchema(JsonNode said) {
        JsonNode data = said.required("data");
        data.required("__schema")
                .required("types")
                .forEach(type -> types.put(type.required("name").textValue(), type));
        scopes = said.at("/offline_scopes/items");
        schema = UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser()
                .buildRegistry(new IntrospectionResultToSchema()
                        .createSchemaDefinition(JSON.convertValue(data, new TypeReference<Map<String, Object>>() {}))));
    }

    /** The schema in a compressed introspection result. */
    static ShopifySchema in(Path file) {
        try (InputStream said = new GZIPInputStream(Files.newInputStream(file))) {
            return new ShopifySchema(JSON.readTree(said));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The problems of a document: everything that the schema does not define or has deprecated. */
    List<String> complaints(String document) {
        Document parsed = new Parser().parseDocument(document);
        List<String> complaints = new ArrayList<>();
        new Validator()
                .validateDocument(schema, parsed, Locale.ENGLISH)
                .forEach(error -> complaints.add(error.getMessage()));
        if (complaints.isEmpty()) {
            complaints.addAll(Deprecations.in(parsed, schema, types));
        }
        return complaints;
    }

    /** The problems of a document's variables. */
    List<String> complaints(String document, JsonNode variables) {
        OperationDefinition operation = new Parser()
                .parseDocument(document)
                .getFirstDefinitionOfType(OperationDefinition.class)
                .orElseThrow();
        try {
            ValuesResolver.coerceVariableValues(
                    schema,
                    operation.getVariableDefinitions(),
                    RawVariables.of(JSON.convertValue(variables, new TypeReference<Map<String, Object>>() {})),
                    GraphQLContext.getDefault(),
                    Locale.ENGLISH);
            return List.of();
        } catch (GraphQLException refused) {
            return List.of(refused.getMessage());
        }
    }

    /** The values of an enumeration. */
    Set<String> values(String enumeration) {
        return StreamSupport.stream(
                        types.get(enumeration).required("enumValues").spliterator(), false)
                .map(value -> value.required("name").textValue())
                .collect(Collectors.toSet());
    }

    /** The access scopes that permit a mutation, any one of which suffices; empty if it needs none. */
    Set<String> scopes(String mutation) {
        return StreamSupport.stream(scopes.spliterator(), false)
                .filter(item -> "Mutation".equals(item.path("typeName").textValue())
                        && mutation.equals(item.path("fieldName").textValue()))
                .flatMap(item -> StreamSupport.stream(item.path("offlineScopes").spliterator(), false))
                .map(JsonNode::textValue)
                .collect(Collectors.toSet());
    }
}
