package io.marketgate.access;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;

/** The caller of the current request. Never blocks once the request has passed its role check. */
@ApplicationScoped
public class CurrentCaller {
    /** The attribute of the {@link SecurityIdentity} that holds the {@link Caller}. */
    public static final String ATTRIBUTE = "marketgate.caller";

    private final SecurityIdentity identity;

    CurrentCaller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /**
     * The caller.
     *
     * @throws UnauthorizedException if the request carries no credential
     */
    public Caller get() {
        Caller caller = identity.getAttribute(ATTRIBUTE);
        if (caller == null) {
            throw new UnauthorizedException();
        }
        return caller;
    }
}
