package io.marketgate.adapter.acp;

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
final class AcpAnswers {
    private static final Logger LOG = Logger.getLogger(AcpAnswers.class);

    private final HttpHeaders asked;

    AcpAnswers(HttpHeaders asked) {
        this.asked = asked;
    }

    Response of(ProxyOutcome outcome, AcpVersion version) {
        if (outcome instanceof ProxyOutcome.Verbatim said) {
            return echoing(VerbatimAnswer.of(said)).build();
        }
        ObjectNode body = outcome instanceof ProxyOutcome.Withheld withheld
                ? AcpError.of(withheld, version)
                : ((ProxyOutcome.Judged) outcome).session();
        Response.ResponseBuilder response = echoing(Response.status(outcome.status()), body);
        outcome.headers().forEach(response::header);
        return response.build();
    }

    Response echoed(AcpRefusal refusal) {
        return echoing(Response.status(refusal.status()), refusal.error()).build();
    }

    static Response refused(AcpRefusal refusal) {
        return Response.status(refusal.status()).entity(refusal.error()).build();
    }

    /** An error that is not the agent's fault, without any session. */
    Response failed(Throwable failure) {
        if (PlatformJson.isBadRequest(failure)) {
            return echoing(Response.status(400), AcpError.invalid("cart_not_judged", PlatformJson.fault(failure)))
                    .build();
        }
        if (failure instanceof UpstreamFailure upstream) {
            UpstreamFailure.Kind kind = upstream.kind();
            LOG.warnf("adapter=acp failure=%s reason=\"%s\"", kind, upstream.reason());
            String code = "upstream_" + kind.name().toLowerCase(Locale.ROOT);
            return echoing(
                            Response.status(kind.status()),
                            AcpError.unavailable(
                                    kind == UpstreamFailure.Kind.CLOSED ? "gate_closed" : code, upstream.reason()))
                    .build();
        }
        LOG.error("adapter=acp failure=unexpected", Trace.of(failure));
        return echoing(Response.status(500), AcpError.unavailable("internal", "an internal error occurred"))
                .build();
    }

    private Response.ResponseBuilder echoing(Response.ResponseBuilder response, ObjectNode body) {
        return echoing(response.type(MediaType.APPLICATION_JSON_TYPE).entity(body));
    }

    private Response.ResponseBuilder echoing(Response.ResponseBuilder response) {
        ForwardedHeaders.echoed(asked).forEach(response::header);
        return response;
    }
}
