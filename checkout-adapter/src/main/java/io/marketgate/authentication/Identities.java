package io.marketgate.authentication;

import io.marketgate.access.Caller;
import io.marketgate.access.CurrentCaller;
import io.marketgate.access.Reach;
import io.marketgate.access.Roles;
import io.marketgate.catalogue.Credential;
import io.marketgate.merchant.ApiKey;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Callers as Quarkus identities. */
final class Identities {
    /** Names of accounts that the audit trail can show in a line. */
    private static final Pattern ACCOUNT = Pattern.compile("[^\\p{Cc}\\p{Cs}]{1,200}");

    private Identities() {}

    /** The holder of a verified key: a storefront, with the key's further roles. */
    static SecurityIdentity of(Credential credential) {
        Set<String> roles = new HashSet<>(credential.key().roles());
        roles.add(Roles.STOREFRONT);
        return identity(new Caller(
                new Reach.Own(credential.merchant()),
                actor(credential.key()),
                credential.key().name(),
                credential.key().storefronts(),
                roles));
    }

    /** The name of a key's holder in the audit trail. */
    static String actor(ApiKey key) {
        return "key:" + key.id();
    }

    /** The name of a token's holder in the audit trail. */
    static String actor(JsonWebToken token) {
        return "user:" + token.getSubject();
    }

    /**
     * The holder of a verified token.
     *
     * @param roles those of its roles that count
     */
    static SecurityIdentity of(JsonWebToken token, Reach reach, Set<String> roles) {
        return identity(new Caller(reach, actor(token), account(token), Set.of(), roles));
    }

    /** Those of a verified token's roles that the gate knows. */
    static Set<String> knownRoles(SecurityIdentity verified) {
        return verified.getRoles().stream().filter(Roles::known).collect(Collectors.toSet());
    }

    /** The account and not the person's name, which has no place in the audit trail. */
    private static @Nullable String account(JsonWebToken token) {
        return token.getClaim(Claims.preferred_username) instanceof String account
                        && ACCOUNT.matcher(account).matches()
                ? account
                : null;
    }

    private static SecurityIdentity identity(Caller caller) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(caller.actor()))
                .addRoles(caller.roles())
                .addAttribute(CurrentCaller.ATTRIBUTE, caller)
                .build();
    }
}
