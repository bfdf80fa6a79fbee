package io.marketgate.adapter.commercetools;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.checkout.handover.Redemption;

/**
 * The reason why a hand-over yields no cart, in the platform's error form (commercetools HTTP API reference, "Errors").
 */
final class HandoverRefusal {
    static final int STATUS = 400;

    private HandoverRefusal() {}

    /** The token is invalid. */
    static ObjectNode of(Redemption.Why why) {
        ObjectNode refusal = refusal("InvalidOperation", message(why));
        ((ObjectNode) refusal.at("/errors/0")).put("why", why.name());
        return refusal;
    }

    /** The call has no token. */
    static ObjectNode unreadable(String message) {
        return refusal("InvalidInput", message);
    }

    private static ObjectNode refusal(String code, String message) {
        ObjectNode refusal = JsonNodeFactory.instance.objectNode();
        refusal.put("statusCode", STATUS).put("message", message);
        refusal.putArray("errors").addObject().put("code", code).put("message", message);
        return refusal;
    }

    private static String message(Redemption.Why why) {
        return switch (why) {
            case MALFORMED, SIGNATURE -> "the hand-over was not issued by this gate";
            case EXPIRED -> "the hand-over has expired";
            case OTHER_STOREFRONT -> "the hand-over is for another storefront";
            case USED -> "the hand-over has been redeemed already";
        };
    }
}
