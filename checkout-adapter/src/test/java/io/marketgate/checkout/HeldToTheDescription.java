package io.marketgate.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.testing.ServedDescription;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;

/**
 * Fails a test whose answer, whatever the test itself looks at, is not as the served OpenAPI document describes it. What
 * adapters answer is described by their platforms, and held to that by their own tests; a hand-over into a platform is asked in
 * the gate's words, and described.
 */
public final class HeldToTheDescription implements Filter {

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response response = context.next(request, expected);
        String path = URI.create(request.getURI()).getRawPath();
        if (path.startsWith("/adapters/") && !path.endsWith("/handovers")) {
            return response;
        }
        assertThat(Served.DESCRIPTION.complaints(
                        request.getMethod(), path, response.statusCode(), response.contentType(), response.asString()))
                .as("%s %s answered %d: %s", request.getMethod(), path, response.statusCode(), response.asString())
                .isEmpty();
        return response;
    }

    /** The document is made when the application is built, so every test of a build is served the same. */
    private static final class Served {
        private static final ServedDescription DESCRIPTION =
                ServedDescription.of(RestAssured.get("/q/openapi?format=json").asString());
    }
}
