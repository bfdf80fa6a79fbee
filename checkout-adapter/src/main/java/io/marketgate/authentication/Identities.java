package io.marketgate.authentication;

import io.marketgate.access.Caller;
import io.marketgate.access.CurrentCaller;
import io.marketgate.access.Roles;
import io.marketgate.catalogue.Credential;
import io.marketgate.merchant.MerchantId;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Callers as Quarkus identities. */
final class Identities {
    private Identities() {}

    /** The holder of a verified key: a storefront, with the key's further roles. */
    static SecurityIdentity of(Credential credential) {
        Set<String> roles = new HashSet<>(credential.key().roles());
        roles.add(Roles.STOREFRONT);
        String actor = "key:" + credential.key().id();
        return identity(
                new Caller(credential.merchant(), actor, credential.key().storefronts(), roles));
    }

    /** The holder of a verified token, with those of its roles that the gate knows. */
    static SecurityIdentity of(SecurityIdentity verified, JsonWebToken token, MerchantId merchant) {
        Set<String> roles = verified.getRoles().stream().filter(Roles::known).collect(Collectors.toSet());
        return identity(new Caller(merchant, "user:" + token.getSubject(), Set.of(), roles));
    }

    private static SecurityIdentity identity(Caller caller) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(caller.actor()))
                .addRoles(caller.roles())
                .addAttribute(CurrentCaller.ATTRIBUTE, caller)
                .build();
    }
}
