package io.marketgate.identity.register;

import io.marketgate.identity.verification.RegisterAnswer;
import io.marketgate.identity.verification.RegisterQuestion;
import java.util.concurrent.CompletionStage;

/** A remote register as it is: it may be slow, refuse, or fail. */
interface RegisterProvider {

    /** @return fails with {@link ProviderFailure} or whatever the network throws when there is no answer */
    CompletionStage<RegisterAnswer> call(RegisterQuestion question);
}
