package io.marketgate.authentication;

import io.marketgate.merchant.MerchantId;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Makes a caller from a verified access token. A token that names no merchant is refused. */
@Singleton
public class TokenCallers implements SecurityIdentityAugmentor {
    private static final String MERCHANT_CLAIM = "merchant";

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        if (token.getSubject() == null) {
            return refused(RefusedCredential.Why.TOKEN_WITHOUT_SUBJECT);
        }
        if (!(token.getClaim(MERCHANT_CLAIM) instanceof String merchant)) {
            return refused(RefusedCredential.Why.TOKEN_WITHOUT_MERCHANT);
        }
        try {
            return Uni.createFrom().item(Identities.of(identity, token, new MerchantId(merchant)));
        } catch (IllegalArgumentException e) {
            return refused(RefusedCredential.Why.TOKEN_WITHOUT_MERCHANT);
        }
    }

    private static Uni<SecurityIdentity> refused(RefusedCredential.Why why) {
        return Uni.createFrom().failure(new RefusedCredential(why).failure());
    }
}
