package io.marketgate.identity.register;

import io.marketgate.identity.verification.RegisterAnswer;
import io.marketgate.identity.verification.RegisterQuestion;
import java.util.concurrent.CompletionStage;

/** An unguarded remote register: it may be slow, refuse, or fail. */
interface RegisterProvider {

    /** @return fails with {@link ProviderFailure} or a network exception if there is no answer */
    CompletionStage<RegisterAnswer> call(RegisterQuestion question);
}
