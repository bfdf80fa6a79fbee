package io.marketgate.vendors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.EnumValue;
import graphql.language.Field;
import graphql.language.Node;
import graphql.language.ObjectField;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.validation.DocumentVisitor;
import graphql.validation.LanguageTraversal;
import graphql.validation.TraversalContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds deprecated elements of the schema in a valid document, which validation does not report. */
final class Deprecations implements DocumentVisitor {
    private final Map<String, JsonNode> types;
    private final TraversalContext context;
    private final List<String> found = new ArrayList<>();

    private Deprecations(GraphQLSchema schema, Map<String, JsonNode> types) {
        this.types = types;
        this.context = new TraversalContext(schema);
    }

    /** @param types from the introspection result, because the compiled schema loses the deprecation of inputs */
    static List<String> in(Document document, GraphQLSchema schema, Map<String, JsonNode> types) {
        Deprecations deprecations = new Deprecations(schema, types);
        new LanguageTraversal().traverse(document, deprecations);
        return deprecations.found;
    }

    @Override
    public void enter(Node node, List<Node> path) {
        JsonNode around = type(context.getInputType());
        context.enter(node, path);
        if (node instanceof Field field) {
            note(member(type(context.getParentType()), "fields", field.getName()));
        } else if (node instanceof Argument argument && path.get(path.size() - 1) instanceof Field field) {
            JsonNode asked = member(type(context.getParentType()), "fields", field.getName());
            note(member(asked, "args", argument.getName()));
        } else if (node instanceof ObjectField field) {
            note(member(around, "inputFields", field.getName()));
        } else if (node instanceof EnumValue value) {
            note(member(type(context.getInputType()), "enumValues", value.getName()));
        }
    }

    @Override
    public void leave(Node node, List<Node> path) {
        context.leave(node, path);
    }

    private void note(JsonNode member) {
        if (member.path("isDeprecated").asBoolean()) {
            found.add(member.required("name").textValue() + " is deprecated: "
                    + member.path("deprecationReason").asText());
        }
    }

    private JsonNode type(@Nullable GraphQLType type) {
        return type == null
                ? MissingNode.getInstance()
                : types.getOrDefault(GraphQLTypeUtil.unwrapAll(type).getName(), MissingNode.getInstance());
    }

    private static JsonNode member(JsonNode type, String kind, String name) {
        for (JsonNode member : type.path(kind)) {
            if (member.required("name").textValue().equals(name)) {
                return member;
            }
        }
        return MissingNode.getInstance();
    }
}
