package io.marketgate.identity.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.identity.person.Secret;
import io.marketgate.identity.verification.TokenReading;
import io.marketgate.identity.verification.VerificationProblem;
import io.marketgate.market.MarketCode;
import io.marketgate.rule.AssuranceLevel;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class VerifiedClaimsReaderTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final TokenTrust TRUST = new TokenTrust(
            "https://id.example/realms/buyers",
            Set.of("marketgate"),
            Map.of(
                    "eidas", new TokenTrust.Framework(Set.of("substantial", "high"), AssuranceLevel.REAL_NAME_VERIFIED),
                    "shop_desk", new TokenTrust.Framework(Set.of(), AssuranceLevel.DOCUMENT_CHECKED)));

    private static final Instant OVER = NOW.plusSeconds(330);
    private static RsaJsonWebKey issuerKey;

    @BeforeAll
    static void generateKey() throws JoseException {
        issuerKey = RsaJwkGenerator.generateJwk(2048);
        issuerKey.setKeyId("issuer-1");
    }

    @Test
    void readsWhoWasVerifiedOnWhichDocument() throws JoseException {
        TokenReading reading = read(sign(claims(verified("eidas", "high")), issuerKey));

        assertThat(reading)
                .isEqualTo(new TokenReading.Vouched(
                        "CN_RESIDENT_ID",
                        new MarketCode("CN"),
                        AssuranceLevel.REAL_NAME_VERIFIED,
                        new Secret<>("11010519491231002X"),
                        new Secret<>(LocalDate.of(1949, 12, 31)),
                        LocalDate.of(2030, 1, 31),
                        OVER));
    }

    @Test
    void takesTheFirstTrustedElement() throws JoseException {
        JwtClaims claims = claims(null);
        claims.setClaim("verified_claims", List.of(verified("unknown", "high"), verified("shop_desk", null)));

        TokenReading reading = read(sign(claims, issuerKey));

        assertThat(reading).isInstanceOfSatisfying(TokenReading.Vouched.class, vouched -> assertThat(vouched.level())
                .isEqualTo(AssuranceLevel.DOCUMENT_CHECKED));
    }

    @Test
    void usesTheIssuersNameForThePersonWithoutADocument() throws JoseException {
        Map<String, Object> without = Map.of(
                "verification", Map.of("trust_framework", "shop_desk"), "claims", Map.of("birthdate", "2001-02-03"));

        TokenReading reading = read(sign(claims(without), issuerKey));

        assertThat(reading)
                .isEqualTo(new TokenReading.Vouched(
                        "VERIFIED_CLAIMS",
                        null,
                        AssuranceLevel.DOCUMENT_CHECKED,
                        new Secret<>("https://id.example/realms/buyers person-1"),
                        new Secret<>(LocalDate.of(2001, 2, 3)),
                        null,
                        OVER));
    }

    @Test
    void doesNotTrustAnotherFrameworkOrALowerLevel() throws JoseException {
        TokenReading notRelied = new TokenReading.NotRelied(VerificationProblem.TRUST_FRAMEWORK);

        assertThat(read(sign(claims(verified("de_aml", "high")), issuerKey))).isEqualTo(notRelied);
        assertThat(read(sign(claims(verified("eidas", "low")), issuerKey))).isEqualTo(notRelied);
        assertThat(read(sign(claims(verified("eidas", null)), issuerKey))).isEqualTo(notRelied);
    }

    @Test
    void refusesTokenOfAnotherIssuerAudienceOrKey() throws JoseException {
        JwtClaims otherIssuer = claims(verified("eidas", "high"));
        otherIssuer.setIssuer("https://elsewhere.example");
        JwtClaims otherAudience = claims(verified("eidas", "high"));
        otherAudience.setAudience("another-shop");
        RsaJsonWebKey forged = RsaJwkGenerator.generateJwk(2048);
        forged.setKeyId("issuer-1");
        TokenReading invalid = new TokenReading.Invalid(VerificationProblem.TOKEN_INVALID);

        assertThat(read(sign(otherIssuer, issuerKey))).isEqualTo(invalid);
        assertThat(read(sign(otherAudience, issuerKey))).isEqualTo(invalid);
        assertThat(read(sign(claims(verified("eidas", "high")), forged))).isEqualTo(invalid);
        assertThat(read("not.a.token")).isEqualTo(invalid);
    }

    @Test
    void refusesUnsignedTokenAndSharedSecrets() throws JoseException {
        JsonWebSignature none = new JsonWebSignature();
        none.setPayload(claims(verified("eidas", "high")).toJson());
        none.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        none.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
        JsonWebSignature shared = new JsonWebSignature();
        shared.setPayload(claims(verified("eidas", "high")).toJson());
        shared.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        shared.setKey(new HmacKey(new byte[32]));
        TokenReading invalid = new TokenReading.Invalid(VerificationProblem.TOKEN_INVALID);

        assertThat(read(none.getCompactSerialization())).isEqualTo(invalid);
        assertThat(read(shared.getCompactSerialization())).isEqualTo(invalid);
    }

    @Test
    void refusesTokenThatHasExpiredOrNeverDoes() throws JoseException {
        JwtClaims expired = claims(verified("eidas", "high"));
        expired.setExpirationTime(
                NumericDate.fromMilliseconds(NOW.minusSeconds(60).toEpochMilli()));
        JwtClaims endless = claims(verified("eidas", "high"));
        endless.unsetClaim("exp");

        assertThat(read(sign(expired, issuerKey)))
                .isEqualTo(new TokenReading.Invalid(VerificationProblem.TOKEN_EXPIRED));
        assertThat(read(sign(endless, issuerKey)))
                .isEqualTo(new TokenReading.Invalid(VerificationProblem.TOKEN_INVALID));
    }

    @Test
    void refusesTokenIssuedInTheFutureLongAgoOrWithoutADate() throws JoseException {
        JwtClaims tomorrow = claims(verified("eidas", "high"));
        tomorrow.setIssuedAt(NumericDate.fromMilliseconds(NOW.plusSeconds(60).toEpochMilli()));
        JwtClaims longAgo = claims(verified("eidas", "high"));
        longAgo.setIssuedAt(
                NumericDate.fromMilliseconds(NOW.minusSeconds(90_000).toEpochMilli()));
        JwtClaims unknown = claims(verified("eidas", "high"));
        unknown.unsetClaim("iat");

        for (JwtClaims claims : List.of(tomorrow, longAgo, unknown)) {
            assertThat(read(sign(claims, issuerKey)))
                    .isEqualTo(new TokenReading.Invalid(VerificationProblem.TOKEN_INVALID));
        }
    }

    @Test
    void refusesTokenWithoutVerifiedClaims() throws JoseException {
        assertThat(read(sign(claims(null), issuerKey)))
                .isEqualTo(new TokenReading.Invalid(VerificationProblem.TOKEN_INVALID));
    }

    @Test
    void isUnreadableWithoutTheIssuersKeys() throws JoseException {
        VerifiedClaimsReader cutOff = new VerifiedClaimsReader(TRUST, (jws, context) -> {
            throw new UnresolvableKeyException("no keys", new IOException("connection refused"));
        });

        TokenReading reading = cutOff.read(new Secret<>(sign(claims(verified("eidas", "high")), issuerKey)), NOW);

        assertThat(reading).isEqualTo(new TokenReading.Unreadable());
    }

    private static TokenReading read(String token) {
        return new VerifiedClaimsReader(TRUST, new JwksVerificationKeyResolver(List.of(issuerKey)))
                .read(new Secret<>(token), NOW);
    }

    private static JwtClaims claims(Map<String, Object> verifiedClaims) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(TRUST.issuer());
        claims.setAudience("marketgate");
        claims.setSubject("person-1");
        claims.setIssuedAt(NumericDate.fromMilliseconds(NOW.minusSeconds(60).toEpochMilli()));
        claims.setExpirationTime(
                NumericDate.fromMilliseconds(NOW.plusSeconds(300).toEpochMilli()));
        if (verifiedClaims != null) {
            claims.setClaim("verified_claims", verifiedClaims);
        }
        return claims;
    }

    private static Map<String, Object> verified(String framework, String assuranceLevel) {
        Map<String, Object> document = Map.of(
                "type",
                "document",
                "document_details",
                Map.of(
                        "type", "idcard",
                        "document_number", "11010519491231002x",
                        "issuer", Map.of("country_code", "CHN"),
                        "date_of_expiry", "2030-01-31"));
        Map<String, Object> verification = assuranceLevel == null
                ? Map.of("trust_framework", framework, "evidence", List.of(document))
                : Map.of(
                        "trust_framework", framework, "assurance_level", assuranceLevel, "evidence", List.of(document));
        return Map.of("verification", verification, "claims", Map.of("birthdate", "1949-12-31"));
    }

    private static String sign(JwtClaims claims, RsaJsonWebKey key) throws JoseException {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setKey(key.getPrivateKey());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        return signature.getCompactSerialization();
    }
}
