package io.marketgate.adapter.ucp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.adapter.PlatformJson;
import io.marketgate.adapter.proxy.ForwardedHeaders;
import io.marketgate.adapter.proxy.ProxyOutcome;
import io.marketgate.adapter.proxy.UpstreamFailure;
import io.marketgate.adapter.proxy.VerbatimAnswer;
import io.marketgate.problem.Trace;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.jboss.logging.Logger;

/** Answers to an agent, with the request headers that the protocol echoes. */
final class UcpAnswers {
    private static final Logger LOG = Logger.getLogger(UcpAnswers.class);

    private final HttpHeaders asked;

    UcpAnswers(HttpHeaders asked) {
        this.asked = asked;
    }

    Response of(ProxyOutcome outcome) {
        if (outcome instanceof ProxyOutcome.Verbatim said) {
            return echoing(VerbatimAnswer.of(said)).build();
        }
        ObjectNode body = outcome instanceof ProxyOutcome.Withheld withheld
                ? UcpError.of(withheld)
                : ((ProxyOutcome.Judged) outcome).session();
        Response.ResponseBuilder response = answer(outcome.status(), body);
        outcome.headers().forEach(response::header);
        return response.build();
    }

    Response of(UcpRefusal refusal) {
        return answer(refusal.status(), refusal.error()).build();
    }

    /** An error that is not the agent's fault, without any checkout. */
    Response failed(Throwable failure) {
        if (PlatformJson.isBadRequest(failure)) {
            return answer(400, UcpError.of("cart_not_judged", PlatformJson.fault(failure)))
                    .build();
        }
        if (failure instanceof UpstreamFailure upstream) {
            UpstreamFailure.Kind kind = upstream.kind();
            LOG.warnf("adapter=ucp failure=%s reason=\"%s\"", kind, upstream.reason());
            String code = kind == UpstreamFailure.Kind.CLOSED
                    ? "gate_closed"
                    : "upstream_" + kind.name().toLowerCase(Locale.ROOT);
            return answer(kind.status(), UcpError.of(code, upstream.reason())).build();
        }
        LOG.error("adapter=ucp failure=unexpected", Trace.of(failure));
        return answer(500, UcpError.of("internal", "an internal error occurred"))
                .build();
    }

    private Response.ResponseBuilder answer(int status, ObjectNode body) {
        return echoing(
                Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(body));
    }

    private Response.ResponseBuilder echoing(Response.ResponseBuilder response) {
        ForwardedHeaders.echoed(asked).forEach(response::header);
        return response;
    }
}
