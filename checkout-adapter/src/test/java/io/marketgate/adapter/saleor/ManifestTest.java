package io.marketgate.adapter.saleor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import graphql.validation.Validator;
import io.marketgate.adapter.Conformance;
import java.net.URI;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ManifestTest {
    private static final JsonNode MANIFEST = Manifest.of(URI.create("https://gate.example/adapters/saleor/global"));

    @Test
    void asksForEveryEventAtOneAddress() {
        assertThat(MANIFEST.path("webhooks")).hasSameSizeAs(Webhook.values()).allSatisfy(webhook -> assertThat(
                        webhook.path("targetUrl").asText())
                .isEqualTo("https://gate.example/adapters/saleor/global/webhooks"));
        assertThat(MANIFEST.path("tokenTargetUrl").asText())
                .isEqualTo("https://gate.example/adapters/saleor/global/token");
    }

    @Test
    void asksForNoNamesAndNoTaxes() {
        assertThat(MANIFEST.findValuesAsText("query")).allSatisfy(query -> assertThat(query)
                .doesNotContain("Name ", "email", "phone", " unitPrice", "totalPrice", "deliveryMethod"));
    }

    @Test
    void asksOnlyWhatThePlatformsSchemaKnows() {
        GraphQLSchema schema = UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser()
                .parse(Conformance.file("saleor/graphql/schema.graphql").toFile()));

        for (JsonNode webhook : MANIFEST.path("webhooks")) {
            String query = webhook.path("query").asText();
            assertThat(new Validator().validateDocument(schema, new Parser().parseDocument(query), Locale.ENGLISH))
                    .as(query)
                    .isEmpty();
        }
    }
}
