package io.marketgate.identity.store;

import io.marketgate.decision.Subject;
import io.marketgate.identity.person.HashPurpose;
import io.marketgate.identity.person.PersonKeys;
import io.marketgate.identity.person.Secret;
import io.marketgate.identity.verification.TokenUses;
import io.marketgate.merchant.MerchantId;
import io.marketgate.persistence.Transactions;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * {@link TokenUses} in {@code identity_token_use}. A token is stored by its plain hash, so that replicas agree on it
 * while a person key is rotated; a signed token cannot be guessed. A use is deleted when both the replica's clock and
 * the database's have passed the token's end.
 */
@ApplicationScoped
public class StoredTokenUses implements TokenUses, PanacheRepositoryBase<TokenUseRow, TokenUseRow.Key> {
    /** SQL for {@code on conflict}: of two subjects that present a token at once, one gets it and neither fails. */
    private static final String CLAIM = """
            insert into identity_token_use (merchant, token_hash, subject_hash, ends)
            values (:merchant, :token, :subject, :ends)
                on conflict do nothing
            """;
    /**
     * Deletes a few at a time. SQL for {@code skip locked}: it does not wait for rows that another replica is deleting.
     */
    private static final String FORGET = """
            delete from identity_token_use
             where (merchant, token_hash) in
                   (select merchant, token_hash from identity_token_use
                     where ends <= least(:now, current_timestamp) order by ends limit 100 for update skip locked)
            """;

    private final Transactions transactions;
    private final PersonKeys keys;

    StoredTokenUses(Transactions transactions, PersonKeys keys) {
        this.transactions = transactions;
        this.keys = keys;
    }

    @Override
    public boolean claim(MerchantId merchant, Subject subject, Secret<String> signed, Instant until, Instant now) {
        TokenUseRow.Key id = new TokenUseRow.Key(merchant.value(), sha256(signed.value()));
        return transactions.call(() -> {
            insert(id, subject, until);
            boolean mine =
                    findByIdOptional(id).filter(row -> isOf(row, id, subject)).isPresent();
            forget(now);
            return mine;
        });
    }

    private void insert(TokenUseRow.Key id, Subject subject, Instant until) {
        getSession()
                .createNativeMutationQuery(CLAIM)
                .setParameter("merchant", id.merchant())
                .setParameter("token", id.tokenHash())
                .setParameter(
                        "subject",
                        keys.hash(HashPurpose.SUBJECT, id.merchant(), subject.value())
                                .text())
                .setParameter("ends", until)
                .executeUpdate();
    }

    /** Compares with every key, because keys are rotated while tokens are valid. */
    private boolean isOf(TokenUseRow row, TokenUseRow.Key id, Subject subject) {
        return keys.everyHash(HashPurpose.SUBJECT, id.merchant(), subject.value()).stream()
                .anyMatch(hash -> hash.text().equals(row.subjectHash()));
    }

    private void forget(Instant now) {
        getSession().createNativeMutationQuery(FORGET).setParameter("now", now).executeUpdate();
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }
}
