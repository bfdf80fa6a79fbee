package io.marketgate.checkout.handover;

import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.StorefrontId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals hand-overs into tokens and opens them again: the packed hand-over, then its HMAC-SHA256 (RFC 2104), in base64url
 * without padding. The same hand-over gives the same token.
 */
public final class HandoverTokens {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SEAL_LENGTH = 32;
    /** RFC 2104, section 3: a key shorter than the hash weakens it. */
    private static final int LEAST_SECRET = 32;

    private final List<SecretKeySpec> keys;

    /**
     * With the secrets of {@code marketgate.keys.handover}.
     *
     * @param secrets the first one seals and all of them open, so that they can be rotated
     * @throws IllegalArgumentException if there is none, or one has fewer than 32 bytes
     */
    public HandoverTokens(List<String> secrets) {
        if (secrets.isEmpty()) {
            throw new IllegalArgumentException("there must be a hand-over secret");
        }
        this.keys = secrets.stream().map(HandoverTokens::key).toList();
    }

    /**
     * With one secret.
     *
     * @throws IllegalArgumentException if it has fewer than 32 bytes
     */
    public HandoverTokens(String secret) {
        this(List.of(secret));
    }

    private static SecretKeySpec key(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < LEAST_SECRET) {
            throw new IllegalArgumentException("a hand-over secret must have at least " + LEAST_SECRET + " bytes");
        }
        return new SecretKeySpec(bytes, ALGORITHM);
    }

    /** The token of a hand-over, in characters that need no escape in a URL. */
    public String seal(Handover handover) {
        byte[] packed = PackedHandover.pack(handover);
        byte[] token = Arrays.copyOf(packed, packed.length + SEAL_LENGTH);
        System.arraycopy(sealOf(packed, keys.get(0)), 0, token, packed.length, SEAL_LENGTH);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /**
     * The result of a token for a storefront that redeems it.
     *
     * @param storefronts those the caller may act for, of the merchant
     */
    public Redemption redeem(String token, MerchantId merchant, Set<StorefrontId> storefronts, Instant now) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return new Redemption.Invalid(Redemption.Why.MALFORMED);
        }
        if (bytes.length <= SEAL_LENGTH || !isCanonical(token, bytes)) {
            return new Redemption.Invalid(Redemption.Why.MALFORMED);
        }
        byte[] packed = Arrays.copyOf(bytes, bytes.length - SEAL_LENGTH);
        byte[] seal = Arrays.copyOfRange(bytes, packed.length, bytes.length);
        if (keys.stream().noneMatch(key -> MessageDigest.isEqual(seal, sealOf(packed, key)))) {
            return new Redemption.Invalid(Redemption.Why.SIGNATURE);
        }
        return judge(packed, merchant, storefronts, now);
    }

    private static Redemption judge(byte[] packed, MerchantId merchant, Set<StorefrontId> storefronts, Instant now) {
        Handover handover;
        try {
            handover = PackedHandover.unpack(packed);
        } catch (IllegalArgumentException e) {
            return new Redemption.Invalid(Redemption.Why.MALFORMED);
        }
        if (!handover.merchant().equals(merchant) || !storefronts.contains(handover.storefront())) {
            return new Redemption.Invalid(Redemption.Why.OTHER_STOREFRONT);
        }
        if (!now.isBefore(handover.expiresAt())) {
            return new Redemption.Invalid(Redemption.Why.EXPIRED);
        }
        return new Redemption.Valid(handover, false);
    }

    /** Whether unused trailing bits of base64 are as written. A token that differs only there is refused. */
    private static boolean isCanonical(String token, byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(token);
    }

    private static byte[] sealOf(byte[] packed, SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(packed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
