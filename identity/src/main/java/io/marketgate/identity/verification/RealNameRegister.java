package io.marketgate.identity.verification;

import io.marketgate.identity.document.DocumentType;
import java.util.concurrent.CompletionStage;

/** A register that knows which number belongs to which person. */
public interface RealNameRegister {

    /** Whether the register holds documents of this type. */
    boolean covers(DocumentType type);

    /**
     * Asks the register. Does not block the caller.
     *
     * @param question about a type the register covers
     * @return never fails: a register that cannot answer answers {@link RegisterAnswer#UNAVAILABLE}
     */
    CompletionStage<RegisterAnswer> ask(RegisterQuestion question);
}
