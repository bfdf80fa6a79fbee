package io.marketgate.authentication;

import io.marketgate.access.Reach;
import io.marketgate.access.Roles;
import io.marketgate.merchant.MerchantId;
import io.marketgate.problem.ProblemException;
import io.marketgate.problem.Refusal;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Makes a caller from a verified access token. A token that names a merchant acts for that merchant alone, whatever its
 * roles. One that names none is the platform's operator's, with that role only, or is refused.
 */
@Singleton
public class TokenCallers implements SecurityIdentityAugmentor {
    private static final String MERCHANT_CLAIM = "merchant";

    /** Keycloak's claim of what a token is; its ID tokens say {@code ID}. Other providers have no such claim. */
    private static final String TYPE_CLAIM = "typ";

    private static final String ACCESS_TYPE = "Bearer";

    /** OpenID Connect Core, section 3.1.3.6 and 3.3.2.11: only ID tokens have these. */
    private static final Set<String> ONLY_IN_ID_TOKENS = Set.of(Claims.at_hash.name(), Claims.c_hash.name());

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        throw new IllegalStateException("a caller is made of a request");
    }

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context, Map<String, Object> attributes) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        HttpServerRequest request = Objects.requireNonNull(
                        HttpSecurityUtils.getRoutingContextAttribute(attributes), "a token comes with a request")
                .request();
        try {
            return Uni.createFrom().item(caller(identity, token, request));
        } catch (RefusedCredential refused) {
            return Uni.createFrom().failure(refused.failure());
        } catch (ProblemException refused) {
            return Uni.createFrom().failure(refused);
        }
    }

    private static SecurityIdentity caller(SecurityIdentity verified, JsonWebToken token, HttpServerRequest request) {
        if (!isAccessToken(token)) {
            throw new RefusedCredential(Refusal.NO_ACCESS_TOKEN);
        }
        if (token.getSubject() == null) {
            throw new RefusedCredential(Refusal.TOKEN_WITHOUT_SUBJECT);
        }
        Set<String> roles = Identities.knownRoles(verified);
        if (!token.containsClaim(MERCHANT_CLAIM) && roles.contains(Roles.OPERATOR)) {
            Reach reach = new Reach.Platform(NamedMerchant.of(request));
            return Identities.of(token, reach, Set.of(Roles.OPERATOR));
        }
        MerchantId merchant = merchant(token);
        NamedMerchant.refuse(request, merchant, Identities.actor(token));
        return Identities.of(token, new Reach.Own(merchant), roles);
    }

    private static boolean isAccessToken(JsonWebToken token) {
        boolean typed = token.containsClaim(TYPE_CLAIM);
        return (!typed || ACCESS_TYPE.equals(token.getClaim(TYPE_CLAIM)))
                && ONLY_IN_ID_TOKENS.stream().noneMatch(token::containsClaim);
    }

    private static MerchantId merchant(JsonWebToken token) {
        if (!(token.getClaim(MERCHANT_CLAIM) instanceof String merchant)) {
            throw new RefusedCredential(Refusal.TOKEN_WITHOUT_MERCHANT);
        }
        try {
            return new MerchantId(merchant);
        } catch (IllegalArgumentException noMerchant) {
            throw new RefusedCredential(Refusal.TOKEN_WITHOUT_MERCHANT);
        }
    }
}
