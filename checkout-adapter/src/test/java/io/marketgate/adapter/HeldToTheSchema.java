package io.marketgate.adapter;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;

/**
 * A filter that fails a test if an answer of 200 does not match the platform's documentation, whatever else the test
 * asserts. Other statuses have bodies of the gate's own, which these platforms ignore.
 */
public final class HeldToTheSchema implements Filter {
    private static final int OK = 200;
    /** Matches the path {@code /adapters/<platform>/<binding>/<call>}. */
    private static final int CALL = 4;

    private final StatedSchema schema;

    /** @param schema the documented answers of the calls that pass this filter */
    public HeldToTheSchema(StatedSchema schema) {
        this.schema = schema;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response response = context.next(request, expected);
        if (response.statusCode() == OK) {
            schema.holds(URI.create(request.getURI()).getPath().split("/")[CALL], response.asString());
        }
        return response;
    }
}
