package io.marketgate.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServedDescriptionTest {
    private static final String JSON = "application/json";

    private final ServedDescription description = ServedDescription.of("""
            {"openapi":"3.1.0",
             "paths":{
               "/shops/{shop}":{
                 "get":{"responses":{
                   "200":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Shop"}}}},
                   "404":{"$ref":"#/components/responses/NotFound"}}},
                 "delete":{"responses":{"204":{"description":"gone"}}}},
               "/shops/mine":{"get":{"responses":{"200":{"content":{"application/json":{"schema":{"type":"string"}}}}}}}},
             "components":{
               "responses":{"NotFound":{"content":{"application/problem+json":{"schema":{"type":"object","properties":{"title":{"type":"string"}}}}}}},
               "schemas":{
                 "Shop":{"type":"object","required":["name"],
                   "properties":{"name":{"type":"string"},"owner":{"$ref":"#/components/schemas/Owner"},"notes":{"type":"object"}}},
                 "Owner":{"type":["object","null"],"properties":{"age":{"type":"integer"}}}}}}""");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"a\"}",
                "{\"name\":\"a\",\"owner\":{\"age\":3}}",
                "{\"name\":\"a\",\"owner\":null,\"notes\":{\"anything\":1}}"
            })
    void acceptsWhatIsDescribed(String body) {
        assertThat(description.complaints("GET", "/shops/1", 200, JSON, body)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"name\":1}",
                "{\"name\":\"a\",\"colour\":\"red\"}",
                "{\"name\":\"a\",\"owner\":{\"age\":3,\"colour\":\"red\"}}",
                "{\"name\":\"a\",\"owner\":{\"age\":\"3\"}}",
                "{\"name\":",
                ""
            })
    void refusesWhatIsNotDescribed(String body) {
        assertThat(description.complaints("GET", "/shops/1", 200, JSON, body)).isNotEmpty();
    }

    @Test
    void prefersThePathWithTheFewestParameters() {
        assertThat(description.complaints("GET", "/shops/mine", 200, JSON, "\"a\""))
                .isEmpty();
        assertThat(description.complaints("GET", "/shops/mine", 200, JSON, "{\"name\":\"a\"}"))
                .isNotEmpty();
    }

    @Test
    void refusesAnUnknownOperation() {
        assertThat(description.complaints("GET", "/other", 200, JSON, "{}"))
                .containsExactly("GET /other is not described");
        assertThat(description.complaints("PUT", "/shops/1", 200, JSON, "{}"))
                .containsExactly("PUT /shops/1 is not described");
        assertThat(description.complaints("GET", "/shops/1", 500, JSON, "{}"))
                .containsExactly("the status 500 is not described");
        assertThat(description.complaints("GET", "/shops/1", 404, JSON, "{}"))
                .containsExactly("a body of the type `application/json` is not described");
        assertThat(description.complaints("DELETE", "/shops/1", 204, JSON, "{}"))
                .isNotEmpty();
    }

    @Test
    void allowsRefusalsOfUndescribedRequests() {
        assertThat(description.complaints("GET", "/other", 404, JSON, "{}")).isEmpty();
        assertThat(description.complaints("PUT", "/shops/1", 405, null, "")).isEmpty();
    }

    @Test
    void followsReferencesOfAnswers() {
        String type = "application/problem+json;charset=UTF-8";

        assertThat(description.complaints("GET", "/shops/1", 404, type, "{\"title\":\"a\"}"))
                .isEmpty();
        assertThat(description.complaints("GET", "/shops/1", 404, type, "{\"titel\":\"a\"}"))
                .isNotEmpty();
    }

    @Test
    void expectsNoBodyWhereNoneIsDescribed() {
        assertThat(description.complaints("DELETE", "/shops/1", 204, null, "")).isEmpty();
    }
}
