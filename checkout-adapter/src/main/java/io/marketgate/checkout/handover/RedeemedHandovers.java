package io.marketgate.checkout.handover;

import io.marketgate.persistence.Transactions;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;

/**
 * Which hand-overs have been redeemed, in the database all replicas share. A token is good once. Whoever redeemed it may ask
 * again for a minute, because an answer can get lost on its way and the shopper must not be lost with it.
 */
@ApplicationScoped
public class RedeemedHandovers implements PanacheRepositoryBase<HandoverRedemptionRow, byte[]> {
    private static final Duration ASKED_AGAIN = Duration.ofMinutes(1);
    /**
     * Far beyond what the clocks of replicas are apart: by one of them the token may not have expired yet. SQL for the
     * database's clock, which must agree: one replica's may be wrong by years.
     */
    private static final String FORGET =
            "delete from handover_redemption where expires_at < least(:now, current_timestamp) - interval '1 day'";
    /** SQL for {@code on conflict}: of two callers that redeem a token at once, one redeems it and neither fails. */
    private static final String REDEEM = """
            insert into handover_redemption (token_sha256, redeemed_by, redeemed_at, expires_at)
            values (:token, :actor, :now, :expires)
                on conflict (token_sha256) do nothing
            """;

    private final Transactions transactions;

    RedeemedHandovers(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Redeems a token. Blocks.
     *
     * @param actor who redeems it, as the audit trail names callers
     * @param expiresAt when the token expires
     * @return false if it has been redeemed before
     * @throws io.marketgate.persistence.StoreUnavailable if the database cannot be used; the token is then not redeemed, as
     *     far as one knows
     */
    public boolean redeem(String token, String actor, Instant expiresAt, Instant now) {
        byte[] hash = sha256(token);
        // In a transaction of its own, so that no redemption holds locks that another replica's redemption waits for.
        transactions.run(() -> forgetLongExpired(now));
        return transactions.call(() -> insert(hash, actor, expiresAt, now) || isAskedAgain(hash, actor, now));
    }

    private void forgetLongExpired(Instant now) {
        getSession().createNativeMutationQuery(FORGET).setParameter("now", now).executeUpdate();
    }

    private boolean insert(byte[] hash, String actor, Instant expiresAt, Instant now) {
        int inserted = getSession()
                .createNativeMutationQuery(REDEEM)
                .setParameter("token", hash)
                .setParameter("actor", actor)
                .setParameter("now", now)
                .setParameter("expires", expiresAt)
                .executeUpdate();
        return inserted == 1;
    }

    private boolean isAskedAgain(byte[] hash, String actor, Instant now) {
        return count("tokenSha256 = ?1 and redeemedBy = ?2 and redeemedAt > ?3", hash, actor, now.minus(ASKED_AGAIN))
                > 0;
    }

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
