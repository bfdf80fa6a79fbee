package io.marketgate.vendors;

import graphql.language.Argument;
import graphql.language.Node;
import graphql.language.NodeTraverser;
import graphql.language.NodeVisitorStub;
import graphql.language.StringValue;
import graphql.parser.Parser;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The documents in {@code connectors/shopify} that its readers send to Shopify, and the query of its function. */
final class ShopifyGuide {
    private static final Path CONNECTOR = Path.of("../checkout-adapter/connectors/shopify");
    private static final Pattern ADMIN_API = Pattern.compile("Admin API \\*\\*(\\S+)\\*\\*");
    private static final Pattern FUNCTIONS_API = Pattern.compile("Functions API (\\d{4}-\\d{2})");
    private static final Pattern SCOPE = Pattern.compile("`((?:read|write)_\\w+)`");
    /** Lines that are indented as a Markdown code block. */
    private static final Pattern BLOCK = Pattern.compile("(?m)(?:^ {4}.*\\n)+");

    private final String text;

    private ShopifyGuide(String text) {
        this.text = text;
    }

    static ShopifyGuide read() throws IOException {
        return new ShopifyGuide(Files.readString(CONNECTOR.resolve("README.md")));
    }

    /** The version of the Admin API in the guide. */
    String adminApi() {
        return first(ADMIN_API, text);
    }

    /** The version of the Functions API in the guide. */
    String functionsApi() {
        return first(FUNCTIONS_API, text);
    }

    /** The version that the function is deployed for. */
    static String functionsVersion() throws IOException {
        String extension = Files.readString(CONNECTOR.resolve("function/shopify.extension.toml"));
        return first(Pattern.compile("api_version = \"(.+)\""), extension);
    }

    /** The function's input query. */
    static String functionsQuery() throws IOException {
        return Files.readString(CONNECTOR.resolve("function/src/cart_validations_generate_run.graphql"));
    }

    /** The access scopes in the guide. */
    Set<String> scopes() {
        return SCOPE.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    /** Every GraphQL document in the guide, and those inside string arguments. */
    List<String> documents() {
        return BLOCK.matcher(text)
                .results()
                .map(block -> block.group().strip())
                .filter(block -> block.startsWith("mutation") || block.startsWith("query"))
                .flatMap(document -> Stream.concat(Stream.of(document), within(document).stream()))
                .toList();
    }

    /** The documents in a document's argument {@code mutation}. */
    private static List<String> within(String document) {
        List<String> found = new ArrayList<>();
        NodeVisitorStub visitor = new NodeVisitorStub() {
            @Override
            public TraversalControl visitArgument(Argument argument, TraverserContext<Node> context) {
                if (argument.getName().equals("mutation") && argument.getValue() instanceof StringValue text) {
                    found.add(text.getValue());
                }
                return TraversalControl.CONTINUE;
            }
        };
        new NodeTraverser().preOrder(visitor, new Parser().parseDocument(document));
        return found;
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("nothing there is like " + pattern);
        }
        return matcher.group(1);
    }
}
