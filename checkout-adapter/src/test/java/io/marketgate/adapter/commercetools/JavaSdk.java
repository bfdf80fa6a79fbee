package io.marketgate.adapter.commercetools;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercetools.api.models.error.ErrorObject;
import com.commercetools.api.models.error.InvalidInputError;
import com.commercetools.api.models.error.InvalidOperationError;
import com.commercetools.api.models.extension.ExtensionInput;
import com.commercetools.api.models.order.OrderUpdateAction;
import com.fasterxml.jackson.databind.JsonNode;
import io.vrap.rmf.base.client.utils.json.JsonUtils;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;

/**
 * The vendor's own Java SDK as the judge. It passes over members it does not know and takes what lacks others, so each value
 * it has read is written again, and validated by the vendor's own constraints.
 */
final class JavaSdk {
    private static final Validator CONSTRAINTS =
            Validation.buildDefaultValidatorFactory().getValidator();

    private JavaSdk() {}

    /** A request as the platform sends it. */
    static ExtensionInput input(String request) {
        ExtensionInput input = JsonUtils.fromJsonString(request, ExtensionInput.class);
        assertThat(input.getAction()).as(request).isNotNull();
        assertThat(input.getResource()).as(request).isNotNull();
        return input;
    }

    /** The errors of an answer that refuses, of the kinds that an extension may answer with. */
    static List<ErrorObject> errors(JsonNode answer) {
        assertThat(answer.fieldNames()).toIterable().containsExactly("errors");
        List<ErrorObject> errors = new ArrayList<>();
        answer.path("errors").forEach(error -> errors.add(whole(error, ErrorObject.class)));
        assertThat(errors)
                .isNotEmpty()
                .allMatch(error -> error instanceof InvalidInputError || error instanceof InvalidOperationError);
        return errors;
    }

    /** The actions of an answer that accepts an order. */
    static List<OrderUpdateAction> actions(JsonNode answer) {
        assertThat(answer.fieldNames()).toIterable().isSubsetOf("actions");
        List<OrderUpdateAction> actions = new ArrayList<>();
        answer.path("actions").forEach(action -> actions.add(whole(action, OrderUpdateAction.class)));
        return actions;
    }

    /** Fails unless the SDK reads all of it as a valid one of that type. */
    static <T> T whole(JsonNode json, Class<T> type) {
        T read = JsonUtils.fromJsonString(json.toString(), type);
        assertThat(JsonUtils.parse(JsonUtils.toJsonNode(read).toString())).isEqualTo(withoutNulls(json));
        assertThat(CONSTRAINTS.validate(read)).as(json.toString()).isEmpty();
        return read;
    }

    private static JsonNode withoutNulls(JsonNode json) {
        JsonNode copy = JsonUtils.parse(json.toString());
        prune(copy);
        return copy;
    }

    private static void prune(JsonNode json) {
        if (json.isObject()) {
            json.properties().removeIf(member -> member.getValue().isNull());
        }
        json.forEach(JavaSdk::prune);
    }
}
