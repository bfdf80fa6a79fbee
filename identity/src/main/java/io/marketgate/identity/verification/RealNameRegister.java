package io.marketgate.identity.verification;

import io.marketgate.identity.document.DocumentType;
import java.util.concurrent.CompletionStage;

/** Somebody who knows which number belongs to which person. */
public interface RealNameRegister {

    /** Whether the register holds documents of this type at all. */
    boolean covers(DocumentType type);

    /**
     * Asks. Does not block the caller.
     *
     * @param question about a type the register covers
     * @return never fails: a register that cannot answer answers {@link RegisterAnswer#UNAVAILABLE}
     */
    CompletionStage<RegisterAnswer> ask(RegisterQuestion question);
}
