package io.marketgate.adapter.proxy;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.adapter.PlatformJson;
import io.marketgate.checkout.wire.Body;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * An upstream's refusals. A merchant knows best why it refuses a call, so its words reach the agent as they are. Only an
 * answer that may contain a checkout is withheld, since the gate has not judged that checkout.
 */
final class Refusals {
    private Refusals() {}

    static boolean isRefusal(Dialect dialect, UpstreamAnswer answer, JsonNode body) {
        return answer.isRefusal() || (answer.isSuccess() && dialect.isRefusal(body));
    }

    /** @param body the answer's body, or a missing node if it cannot be read as JSON */
    static ProxyOutcome of(Dialect dialect, UpstreamAnswer answer, JsonNode body) {
        boolean shown = body.isMissingNode() ? isPlain(answer.body()) : !showsSession(dialect, body);
        return shown ? answer.verbatim(body) : new ProxyOutcome.Withheld(answer.status(), body, answer.headers());
    }

    /** Whether any object of the answer has the status of a session that is or becomes an order. */
    private static boolean showsSession(Dialect dialect, JsonNode body) {
        String status = PlatformJson.text(body, "/status");
        if (status != null && dialect.isLive(status)) {
            return true;
        }
        for (JsonNode member : body) {
            if (showsSession(dialect, member)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a body that is not JSON to the gate is not JSON to any agent either: nothing, or text of another form.
     * Agents may be less strict about JSON and its encodings.
     */
    private static boolean isPlain(Body body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body.bytes()))
                    .toString()
                    .strip();
            return text.isEmpty() || (text.charAt(0) > ' ' && "{[\ufeff".indexOf(text.charAt(0)) < 0);
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
