package io.marketgate.adapter.commercetools;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import io.vrap.rmf.base.client.utils.json.JsonUtils;

/** A filter that fails a test if the vendor's SDK cannot read an answer, whatever else the test asserts. */
final class HeldToTheSdk implements Filter {
    private static final int ACCEPTED = 200;
    private static final int REFUSED = 400;

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response response = context.next(request, expected);
        if (response.statusCode() == ACCEPTED) {
            JavaSdk.actions(tree(response));
        } else if (response.statusCode() == REFUSED) {
            JavaSdk.errors(tree(response));
        }
        return response;
    }

    private static JsonNode tree(Response response) {
        return JsonUtils.parse(response.asString());
    }
}
