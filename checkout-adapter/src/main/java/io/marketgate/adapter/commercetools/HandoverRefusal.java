package io.marketgate.adapter.commercetools;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.checkout.handover.Redemption;

/** Why there is no cart to be made, as the platform itself refuses (commercetools HTTP API reference, "Errors"). */
final class HandoverRefusal {
    static final int STATUS = 400;

    private HandoverRefusal() {}

    /** Of a token that is not good. */
    static ObjectNode of(Redemption.Why why) {
        ObjectNode refusal = refusal("InvalidOperation", message(why));
        ((ObjectNode) refusal.at("/errors/0")).put("why", why.name());
        return refusal;
    }

    /** Of a call that names no token. */
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
            case MALFORMED, SIGNATURE -> "the hand-over is not one of this gate's";
            case EXPIRED -> "the hand-over has expired";
            case OTHER_STOREFRONT -> "the hand-over is for another storefront";
            case USED -> "the hand-over has been redeemed already";
        };
    }
}
