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
 * Fails a test whose answer differs from the served OpenAPI document, whatever the test itself checks. Answers of
 * adapters are described by their platforms and checked by their own tests. A hand-over into a platform uses the gate's
 * own format and is described.
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

    /** The document is generated when the application is built, so all tests of a build get the same. */
    private static final class Served {
        private static final ServedDescription DESCRIPTION =
                ServedDescription.of(RestAssured.get("/q/openapi?format=json").asString());
    }
}
