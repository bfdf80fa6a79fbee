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
 * The redeemed hand-overs, in the database that all replicas share. A token is valid once. The same caller may redeem
 * it again within a minute, in case its answer was lost.
 */
@ApplicationScoped
public class RedeemedHandovers implements PanacheRepositoryBase<HandoverRedemptionRow, byte[]> {
    private static final Duration ASKED_AGAIN = Duration.ofMinutes(1);
    /**
     * Far longer than clocks of replicas differ: by another clock the token may not have expired yet. SQL for the
     * database's clock, which must agree, because one replica's may be wrong by years.
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

    /** Whose turn it was. */
    public enum Turn {
        /** The token had not been redeemed. */
        FIRST,
        /** The same caller has redeemed it less than a minute ago. */
        REPEATED,
        /** It has been redeemed by another caller, or longer ago. */
        USED
    }

    RedeemedHandovers(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Redeems a token. Blocks.
     *
     * @param actor who redeems it, as the audit trail names callers
     * @param expiresAt when the token expires
     * @throws io.marketgate.persistence.StoreUnavailable if the database cannot be used; the token is then probably not
     *     redeemed
     */
    public Turn redeem(String token, String actor, Instant expiresAt, Instant now) {
        byte[] hash = sha256(token);
        // In its own transaction, so that no redemption holds locks that another replica's redemption waits for.
        transactions.run(() -> forgetLongExpired(now));
        return transactions.call(() -> {
            if (insert(hash, actor, expiresAt, now)) {
                return Turn.FIRST;
            }
            return isAskedAgain(hash, actor, now) ? Turn.REPEATED : Turn.USED;
        });
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
