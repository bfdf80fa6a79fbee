package io.marketgate.checkout.wire;

import io.marketgate.decision.Subject;
import io.marketgate.identity.buyer.AnonymousSubjects;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the subject of a request. Words such as {@code guest}, which platforms send for a customer who has not signed in, are no subject. */
public final class Subjects {
    private Subjects() {}

    /** The buyer of a cart; null if absent or a guest's word. */
    public static @Nullable Subject readIfAny(BodyReader body) throws IOException {
        Subject subject = Scalars.identifier(body, Subject::new);
        return subject == null || AnonymousSubjects.isNobody(subject.value()) ? null : subject;
    }

    /** The buyer about whom the gate will keep something. A guest's word is a violation. */
    public static @Nullable Subject read(BodyReader body) throws IOException {
        Subject subject = Scalars.identifier(body, Subject::new);
        if (subject != null && AnonymousSubjects.isNobody(subject.value())) {
            body.violate(AnonymousSubjects.EXPECTED);
        }
        return subject;
    }
}
