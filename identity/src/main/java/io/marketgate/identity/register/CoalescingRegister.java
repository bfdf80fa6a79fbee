package io.marketgate.identity.register;

import io.marketgate.identity.document.DocumentType;
import io.marketgate.identity.verification.RealNameRegister;
import io.marketgate.identity.verification.RegisterAnswer;
import io.marketgate.identity.verification.RegisterQuestion;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Lets equal concurrent questions share one call, so that a shopper who presses twice is charged once. */
final class CoalescingRegister implements RealNameRegister {
    private final RealNameRegister register;
    private final ConcurrentMap<RegisterQuestion, CompletableFuture<RegisterAnswer>> inFlight =
            new ConcurrentHashMap<>();

    CoalescingRegister(RealNameRegister register) {
        this.register = register;
    }

    @Override
    public boolean covers(DocumentType type) {
        return register.covers(type);
    }

    @Override
    public CompletionStage<RegisterAnswer> ask(RegisterQuestion question) {
        CompletableFuture<RegisterAnswer> mine = new CompletableFuture<>();
        CompletableFuture<RegisterAnswer> running = inFlight.putIfAbsent(question, mine);
        if (running != null) {
            return running.minimalCompletionStage();
        }
        return register.ask(question).whenComplete((answer, failure) -> {
            inFlight.remove(question, mine);
            if (failure == null) {
                mine.complete(answer);
            } else {
                mine.completeExceptionally(failure);
            }
        });
    }
}
