package io.marketgate.identity.token;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marketgate.identity.person.Secret;
import io.marketgate.identity.verification.TokenReader;
import io.marketgate.identity.verification.TokenReading;
import io.marketgate.identity.verification.VerificationProblem;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.VerificationKeyResolver;

/** Reads {@code verified_claims} from a signed token of the configured issuer. */
public final class VerifiedClaimsReader implements TokenReader {
    /** Asymmetric signatures only. With a shared secret, the gate itself could have written the token. */
    private static final String[] SIGNATURES = {
        AlgorithmIdentifiers.RSA_USING_SHA256,
        AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
        AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
        AlgorithmIdentifiers.EDDSA
    };

    private static final int CLOCK_SKEW_SECONDS = 30;

    /** A token vouches for a person who signs in now, so an old token is refused. */
    private static final int OLDEST_SECONDS = 86_400;

    private final TokenTrust trust;
    private final VerificationKeyResolver keys;
    private final ObjectMapper json = new ObjectMapper();

    VerifiedClaimsReader(TokenTrust trust, VerificationKeyResolver keys) {
        this.trust = trust;
        this.keys = keys;
    }

    /**
     * Reads tokens signed with the issuer's published keys.
     *
     * @param jwksUri the address of its JSON Web Key Set; fetched on first use and when an unknown key appears
     */
    public static VerifiedClaimsReader of(TokenTrust trust, URI jwksUri, InstantSource clock) {
        return new VerifiedClaimsReader(trust, new PublishedKeys(jwksUri, clock));
    }

    @Override
    public TokenReading read(Secret<String> token, Instant now) {
        try {
            JwtClaims claims = new JwtConsumerBuilder()
                    .setExpectedIssuer(trust.issuer())
                    .setExpectedAudience(trust.audiences().toArray(String[]::new))
                    .setRequireSubject()
                    .setRequireExpirationTime()
                    .setAllowedClockSkewInSeconds(CLOCK_SKEW_SECONDS)
                    .setRequireIssuedAt()
                    .setIssuedAtRestrictions(0, OLDEST_SECONDS)
                    .setEvaluationTime(NumericDate.fromMilliseconds(now.toEpochMilli()))
                    .setJwsAlgorithmConstraints(ConstraintType.PERMIT, SIGNATURES)
                    .setVerificationKeyResolver(keys)
                    .build()
                    .processToClaims(token.value());
            return read(claims, now.atOffset(ZoneOffset.UTC).toLocalDate());
        } catch (InvalidJwtException refused) {
            return refused(refused);
        } catch (MalformedClaimException malformed) {
            return new TokenReading.Invalid(VerificationProblem.TOKEN_INVALID);
        }
    }

    private TokenReading read(JwtClaims claims, LocalDate today) throws MalformedClaimException {
        JsonNode verified = json.valueToTree(claims.getClaimValue("verified_claims"));
        if (verified.isMissingNode() || verified.isNull()) {
            return new TokenReading.Invalid(VerificationProblem.TOKEN_INVALID);
        }
        Secret<String> holder = new Secret<>(claims.getIssuer() + " " + claims.getSubject());
        Iterable<JsonNode> all = verified.isArray() ? verified : List.of(verified);
        for (JsonNode each : all) {
            Optional<TokenTrust.Framework> framework = framework(each.path("verification"));
            if (framework.isPresent()) {
                Instant over = Instant.ofEpochMilli(claims.getExpirationTime().getValueInMillis())
                        .plusSeconds(CLOCK_SKEW_SECONDS);
                return new VouchedPerson(each, today).reading(framework.get().reaches(), holder, over);
            }
        }
        return new TokenReading.NotRelied(VerificationProblem.TRUST_FRAMEWORK);
    }

    private Optional<TokenTrust.Framework> framework(JsonNode verification) {
        return Optional.ofNullable(trust.frameworks()
                        .get(verification.path("trust_framework").asText()))
                .filter(framework -> framework.assuranceLevels().isEmpty()
                        || framework
                                .assuranceLevels()
                                .contains(verification.path("assurance_level").asText()));
    }

    /** Drops the exception, because its message quotes the token's claims. */
    private static TokenReading refused(InvalidJwtException refused) {
        if (refused.hasExpired()) {
            return new TokenReading.Invalid(VerificationProblem.TOKEN_EXPIRED);
        }
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return new TokenReading.Unreadable();
            }
        }
        return new TokenReading.Invalid(VerificationProblem.TOKEN_INVALID);
    }
}
