package io.marketgate.adapter.proxy;

import io.marketgate.adapter.BoundedBody;
import io.marketgate.adapter.proxy.UpstreamFailure.Kind;
import io.marketgate.checkout.wire.Body;
import io.marketgate.problem.Cause;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.context.ManagedExecutor;

/**
 * Calls merchants' endpoints. Addresses come from the configuration only. Redirects are not followed, each call has a
 * timeout, and at most {@value #MOST_BYTES} bytes of a response are read.
 */
@Singleton
class Upstreams {
    static final int MOST_BYTES = 1 << 20;

    /** What an agent can act on; none that describes the body, which the gate may change. */
    private static final List<String> ANSWERED_HEADERS =
            List.of("allow", "idempotent-replayed", "ratelimit", "ratelimit-policy", "retry-after", "www-authenticate");

    private final HttpClient client;
    private final Executor workers;

    @Inject
    Upstreams(ManagedExecutor workers) {
        this((Executor) workers);
    }

    Upstreams(Executor workers) {
        this.workers = workers;
        this.client = HttpClient.newBuilder()
                .executor(workers)
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** Calls without blocking; fails only with an {@link UpstreamFailure}. */
    CompletionStage<UpstreamAnswer> call(Upstream upstream, SessionCall call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(upstream.at(call.path()))
                .timeout(upstream.timeout())
                .method(call.method(), publisher(call))
                .header("Accept", "application/json");
        call.headers().forEach(request::setHeader);
        if (call.body() != null) {
            request.setHeader("Content-Type", "application/json");
        }
        CompletableFuture<HttpResponse<byte[]>> sent =
                client.sendAsync(request.build(), head -> new BoundedBody(MOST_BYTES));
        return sent.copy()
                // The request's own timeout ends with the response's head; this one covers the whole response.
                .orTimeout(upstream.timeout().toMillis(), TimeUnit.MILLISECONDS)
                // Without this the client would continue on a thread pool outside the application.
                .handleAsync(
                        (answer, failure) -> {
                            if (failure == null) {
                                return answer(answer);
                            }
                            sent.cancel(true);
                            throw failure(failure);
                        },
                        workers);
    }

    private static BodyPublisher publisher(SessionCall call) {
        Body body = call.body();
        return body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body.bytes());
    }

    private static UpstreamAnswer answer(HttpResponse<byte[]> response) {
        Map<String, String> headers = new HashMap<>();
        for (String name : ANSWERED_HEADERS) {
            response.headers().firstValue(name).ifPresent(value -> headers.put(name, value));
        }
        return new UpstreamAnswer(
                response.statusCode(),
                headers,
                response.headers().firstValue("content-type").orElse(null),
                new Body(response.body()));
    }

    private static UpstreamFailure failure(Throwable failure) {
        Throwable cause = Cause.of(failure);
        if (cause instanceof BoundedBody.TooLong || cause.getCause() instanceof BoundedBody.TooLong) {
            return new UpstreamFailure(Kind.UNREADABLE, "the shop's answer is too long");
        }
        return cause instanceof TimeoutException || cause instanceof HttpTimeoutException
                ? new UpstreamFailure(Kind.SLOW, "the shop takes too long to answer")
                : new UpstreamFailure(Kind.UNAVAILABLE, "the shop cannot be reached");
    }
}
