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
 * Validates with the vendor's own Java SDK. The SDK ignores unknown members and accepts missing ones, so each value is
 * written again for comparison, and validated against the vendor's constraints.
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

    /** The errors of a refusal, of the kinds that an extension may return. */
    static List<ErrorObject> errors(JsonNode answer) {
        assertThat(answer.fieldNames()).toIterable().containsExactly("errors");
        List<ErrorObject> errors = new ArrayList<>();
        answer.path("errors").forEach(error -> errors.add(whole(error, ErrorObject.class)));
        assertThat(errors)
                .isNotEmpty()
                .allMatch(error -> error instanceof InvalidInputError || error instanceof InvalidOperationError);
        return errors;
    }

    /** The update actions of an accepted order. */
    static List<OrderUpdateAction> actions(JsonNode answer) {
        assertThat(answer.fieldNames()).toIterable().isSubsetOf("actions");
        List<OrderUpdateAction> actions = new ArrayList<>();
        answer.path("actions").forEach(action -> actions.add(whole(action, OrderUpdateAction.class)));
        return actions;
    }

    /** Fails unless the SDK reads the whole text as a valid value of this type. */
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
