package io.marketgate.adapter;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;

/**
 * Fails a test whose answer of 200, whatever the test itself looks at, is not as a platform's vendor says that the call may be
 * answered. Other statuses are the gate's own words, which these platforms do not read.
 */
public final class HeldToTheSchema implements Filter {
    private static final int OK = 200;
    /** Of the path {@code /adapters/<platform>/<binding>/<call>}. */
    private static final int CALL = 4;

    private final StatedSchema schema;

    /** @param schema what is stated of the calls that are made through this filter */
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
