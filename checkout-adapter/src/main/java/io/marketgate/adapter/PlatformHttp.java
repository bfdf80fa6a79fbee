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
 * Calls a platform back, where its protocol needs that. What is called comes from the configuration alone; no redirect is
 * followed, no answer is waited for longer than {@link #PATIENCE} or read beyond {@value #MOST_BYTES} bytes.
 */
@Singleton
public class PlatformHttp {
    /** From the first byte sent to the last one received. */
    public static final Duration PATIENCE = Duration.ofSeconds(2);

    static final int MOST_BYTES = 256 << 10;

    private final HttpClient client;

    @Inject
    PlatformHttp(ManagedExecutor workers) {
        this((Executor) workers);
    }

    /** One whose answers are handled by these workers. */
    public PlatformHttp(Executor workers) {
        this.client = HttpClient.newBuilder()
                .executor(workers)
                // Where there is no TLS, the client would ask for an upgrade to HTTP/2 first, which some servers trip
                // over.
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(PATIENCE)
                .build();
    }

    /** Calls without blocking; fails where nothing whole is answered in time. Of the answer's status it thinks nothing. */
    public CompletionStage<HttpResponse<byte[]>> send(HttpRequest request) {
        CompletableFuture<HttpResponse<byte[]>> sent = client.sendAsync(request, head -> new BoundedBody(MOST_BYTES));
        // A request's own time limit ends with the head of the answer; this one holds for the whole of it.
        return sent.copy()
                .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((answer, failure) -> sent.cancel(true));
    }
}
