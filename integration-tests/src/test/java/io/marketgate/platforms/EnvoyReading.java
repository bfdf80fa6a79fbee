package io.marketgate.platforms;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * How Envoy reads an answer to {@code ext_authz} over HTTP ({@code ext_authz.proto}): 200 passes the request on to the
 * storefront, whatever its body. Any other status is returned to the shopper, a redirect with its {@code Location}. A
 * server error and no answer deny, as long as {@code failure_mode_allow} is false.
 */
final class EnvoyReading implements Reading {
    @Override
    public Outcome of(JsonNode asked, @Nullable Answer answer) {
        if (answer == null) {
            return Outcome.REFUSED;
        }
        if (answer.status() == 200) {
            return Outcome.SOLD;
        }
        return answer.status() / 100 == 3 && answer.location() != null ? Outcome.HANDED_OVER : Outcome.REFUSED;
    }

    @Override
    public boolean followsRedirects() {
        return false;
    }
}
