package io.marketgate.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marketgate.access.Caller;
import io.marketgate.access.CurrentCaller;
import io.marketgate.idempotency.Idempotency;
import io.marketgate.idempotency.IdempotencyKey;
import io.marketgate.idempotency.KeptAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Creates resources, once for each {@code Idempotency-Key}. Workers run creations with a key, and no worker waits for
 * another, because a pool whose threads all wait for one another is deadlocked.
 */
@ApplicationScoped
public class Creations {
    private final Idempotency idempotency;
    private final CurrentCaller caller;
    private final ObjectMapper json;

    Creations(Idempotency idempotency, CurrentCaller caller, ObjectMapper json) {
        this.idempotency = idempotency;
        this.caller = caller;
        this.json = json;
    }

    /**
     * Creates a resource, or repeats the earlier answer. Blocks only without a key.
     *
     * @param path of the endpoint
     * @param key the header, or null if absent: then the resource is always created
     * @param body the request; stored as a salted hash only
     * @param create creates the resource
     * @param kept the part of the answer that may be kept and repeated
     */
    public <T> CompletionStage<RestResponse<T>> once(
            String path, @Nullable String key, Object body, Supplier<RestResponse<T>> create, UnaryOperator<T> kept) {
        if (key == null) {
            return CompletableFuture.completedStage(create.get());
        }
        Caller calling = caller.get();
        IdempotencyKey known = new IdempotencyKey(calling.merchant(), calling.actor(), path, Idempotency.checked(key));
        AtomicReference<@Nullable RestResponse<T>> made = new AtomicReference<>();
        return idempotency
                .once(known, bytes(body), any -> true, () -> {
                    RestResponse<T> response = create.get();
                    made.set(response);
                    return CompletableFuture.completedStage(
                            new KeptAnswer(response.getStatus(), text(kept.apply(response.getEntity())), null, null));
                })
                .thenApply(answer -> {
                    RestResponse<T> fresh = made.get();
                    return fresh == null ? again(answer) : fresh;
                });
    }

    @SuppressWarnings("unchecked") // only ever written out, as the JSON that a T was written as before
    private <T> RestResponse<T> again(KeptAnswer answer) {
        try {
            JsonNode body = json.readTree(answer.body());
            return (RestResponse<T>) Outcomes.tagged(
                    RestResponse.Status.fromStatusCode(answer.status()),
                    body,
                    body.path("revision").asLong());
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a kept answer cannot be read", unreadable);
        }
    }

    private byte[] bytes(Object body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("a body cannot be written", unwritable);
        }
    }

    private String text(Object entity) {
        try {
            return json.writeValueAsString(entity);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("an answer cannot be written", unwritable);
        }
    }
}
