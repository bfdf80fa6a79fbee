package io.marketgate.adapter;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.context.ManagedExecutor;

/**
 * Calls a platform's API, for protocols that need it. Every address comes from the configuration. Redirects are not
 * followed, a call takes at most {@link #TIMEOUT}, and at most {@value #MOST_BYTES} bytes of a response are read.
 */
@Singleton
public class PlatformHttp {
    /** From the first byte sent to the last byte received. */
    public static final Duration TIMEOUT = Duration.ofSeconds(2);

    static final int MOST_BYTES = 256 << 10;

    private final HttpClient client;

    @Inject
    PlatformHttp(ManagedExecutor workers) {
        this((Executor) workers);
    }

    /** A client that handles responses on these workers. */
    public PlatformHttp(Executor workers) {
        this.client = HttpClient.newBuilder()
                .executor(workers)
                // Without TLS the client would first request an upgrade to HTTP/2, which breaks some servers.
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(TIMEOUT)
                .build();
    }

    /** Calls without blocking. Fails if no complete response arrives in time; any status is a response. */
    public CompletionStage<HttpResponse<byte[]>> send(HttpRequest request) {
        CompletableFuture<HttpResponse<byte[]>> sent = client.sendAsync(request, head -> new BoundedBody(MOST_BYTES));
        // The request's own timeout ends with the response's head; this one covers the whole response.
        return sent.copy()
                .orTimeout(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((answer, failure) -> sent.cancel(true));
    }
}
