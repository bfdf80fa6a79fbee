package io.marketgate.adapter.commercetools;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.adapter.Completion;
import io.marketgate.adapter.RuledLine;
import io.marketgate.adapter.Ruling;
import io.marketgate.adapter.Wording;
import io.marketgate.explanation.Citation;
import io.marketgate.explanation.ExplainedReason;
import io.marketgate.explanation.ExplainedRemedy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of an API Extension (commercetools HTTP API reference, "API Extensions"): empty or an update action if it
 * accepts, or one error for each closed line. The platform passes errors to its API client, so they hold no personal
 * data.
 */
final class ExtensionOutput {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ExtensionOutput() {}

    /** Accepts the cart or order as it is. */
    static ObjectNode accepted() {
        return JSON.objectNode();
    }

    /** Accepts the order with an update action. */
    static ObjectNode accepted(ObjectNode action) {
        ObjectNode output = JSON.objectNode();
        output.putArray("actions").add(action);
        return output;
    }

    /**
     * Refuses some lines of a ruling.
     *
     * @param locale the language of the messages, or null if the cart has none
     */
    static ObjectNode refused(Ruling ruling, List<RuledLine> lines, @Nullable String locale) {
        ObjectNode output = JSON.objectNode();
        ArrayNode errors = output.putArray("errors");
        for (RuledLine line : lines) {
            errors.add(error(ruling, line, locale));
        }
        return output;
    }

    /** Refuses to complete an order without a valid receipt. Staff of the merchant read the message. */
    static ObjectNode refused(Completion.Why why) {
        ObjectNode output = JSON.objectNode();
        ObjectNode error = output.putArray("errors").addObject();
        error.put("code", "InvalidOperation").put("message", message(why));
        error.putObject("extensionExtraInfo").put("why", why.name());
        return output;
    }

    private static String message(Completion.Why why) {
        return switch (why) {
            case NO_RECEIPT -> "the order has no receipt of the gate, so there is no proof that it may be sold";
            case MALFORMED, UNKNOWN_KEY, SIGNATURE, OTHER_MERCHANT -> "the order's receipt was not issued by this gate";
            case CART_CHANGED ->
                "the order's goods, prices, buyer or destination differ from those that the gate accepted when it was placed";
            case EXPIRED -> "the order was placed after its receipt had expired";
            case GIVEN_LATER -> "the order was placed before its receipt was issued";
            case NOT_SOLD_HERE -> "the order's receipt records that this storefront must not sell it";
        };
    }

    /** Refuses a call that cannot be judged. */
    static ObjectNode invalid(String message) {
        ObjectNode output = JSON.objectNode();
        output.putArray("errors").addObject().put("code", "InvalidInput").put("message", message);
        return output;
    }

    private static ObjectNode error(Ruling ruling, RuledLine line, @Nullable String locale) {
        String message = Wording.of(line);
        ObjectNode error = JSON.objectNode().put("code", "InvalidOperation").put("message", message);
        if (locale != null) {
            error.putObject("localizedMessage").put(locale, message);
        }
        ObjectNode extra = error.putObject("extensionExtraInfo");
        extra.put("decisionId", String.valueOf(ruling.decision()));
        extra.put("lineItemId", line.id())
                .put("sku", line.sku())
                .put("verdict", line.verdict().name());
        String url = line.url() == null ? ruling.handoverUrl() : line.url();
        if (line.isRedirected() && url != null) {
            extra.put("handoffUrl", url);
        }
        ArrayNode reasons = extra.putArray("reasons");
        for (ExplainedReason reason : line.reasons()) {
            Citation law = reason.citation();
            reasons.addObject()
                    .put("code", reason.code().name())
                    .put("rule", reason.rule() == null ? null : reason.rule().value())
                    .put("message", reason.message())
                    .put("law", law == null ? null : law.instrument())
                    .put("body", law == null ? null : law.body())
                    .put("decisive", reason.decisive());
        }
        ArrayNode remedies = extra.putArray("remedies");
        for (ExplainedRemedy remedy : line.remedies()) {
            remedies.addObject()
                    .put("action", remedy.remedy().action().name())
                    .put("actor", remedy.remedy().actor().name())
                    .put("option", remedy.remedy().option())
                    .put("maxQuantity", RuledLine.maxQuantity(remedy));
        }
        return error;
    }
}
