package io.marketgate.problem;

import io.marketgate.exchange.RequestId;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Gives a problem the id of its request as its {@code instance}, unless it has one of its own or the id is no URI. */
@Singleton
public class NamedProblems {
    private final CurrentVertxRequest request;

    NamedProblems(CurrentVertxRequest request) {
        this.request = request;
    }

    /** Names the problem of an answer that has one. */
    @ServerResponseFilter
    public void name(ContainerResponseContext answer) {
        if (answer.getEntity() instanceof Problem problem) {
            answer.setEntity(named(problem, request.getCurrent()));
        }
    }

    static Problem named(Problem problem, RoutingContext context) {
        return RequestId.of(context)
                .flatMap(RequestId::instance)
                .filter(instance -> problem.instance() == null)
                .map(problem::at)
                .orElse(problem);
    }
}
