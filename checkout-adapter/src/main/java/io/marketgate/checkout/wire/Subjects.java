package io.marketgate.checkout.wire;

import io.marketgate.decision.Subject;
import io.marketgate.identity.buyer.AnonymousSubjects;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads whom a request is about. Words such as {@code guest}, which platforms send where nobody is signed in, name nobody. */
public final class Subjects {
    private Subjects() {}

    /** The buyer of a cart; null if absent or nobody. */
    public static @Nullable Subject readIfAny(BodyReader body) throws IOException {
        Subject subject = Scalars.identifier(body, Subject::new);
        return subject == null || AnonymousSubjects.isNobody(subject.value()) ? null : subject;
    }

    /** The buyer of whom something is to be kept. A word that names nobody is a violation. */
    public static @Nullable Subject read(BodyReader body) throws IOException {
        Subject subject = Scalars.identifier(body, Subject::new);
        if (subject != null && AnonymousSubjects.isNobody(subject.value())) {
            body.violate(AnonymousSubjects.EXPECTED);
        }
        return subject;
    }
}
