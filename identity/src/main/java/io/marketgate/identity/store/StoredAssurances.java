package io.marketgate.identity.store;

import io.marketgate.decision.Assurance;
import io.marketgate.decision.Subject;
import io.marketgate.identity.assurance.Assurances;
import io.marketgate.identity.assurance.NewAssurance;
import io.marketgate.identity.assurance.Sharing;
import io.marketgate.identity.assurance.SharingLimits;
import io.marketgate.identity.person.HashPurpose;
import io.marketgate.identity.person.KeyedHash;
import io.marketgate.identity.person.PersonKeys;
import io.marketgate.merchant.MerchantId;
import io.marketgate.persistence.Transactions;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** {@link Assurances} in {@code identity_link} and {@code identity_assurance}. */
@ApplicationScoped
public class StoredAssurances implements Assurances, PanacheRepositoryBase<SubjectLinkRow, String> {
    private static final String OF_SUBJECT = "merchant = ?1 and subjectHash in ?2";
    /** One query for both tables, so that an erasure is seen as a whole or not at all. */
    private static final String HELD = "from SubjectLinkRow l left join fetch l.assurances"
            + " where l.merchant = ?1 and l.subjectHash in ?2 order by l.pseudonym";
    /** SQL for {@code on conflict}: two verifications that link a subject at once find one link, and neither fails. */
    private static final String LINK = """
            insert into identity_link (merchant, subject_hash, pseudonym) values (:merchant, :subject, :pseudonym)
                on conflict do nothing
            """;
    /**
     * Whether a subject is stored under a newer key than this replica holds; such a subject cannot be found. SQL,
     * because it reads the version in the hash as a number and stops at the first row.
     */
    private static final String NEWER_KEY = """
            select exists (select from identity_link
                            where merchant = :merchant and cast(split_part(subject_hash, ':', 1) as integer) > :newest)
            """;

    private final Transactions transactions;
    private final PersonKeys keys;
    private final AssuranceRows rows;
    private final DocumentUseRows uses;

    StoredAssurances(Transactions transactions, PersonKeys keys, AssuranceRows rows, DocumentUseRows uses) {
        this.transactions = transactions;
        this.keys = keys;
        this.rows = rows;
        this.uses = uses;
    }

    @Override
    public Assurance find(MerchantId merchant, Subject subject, Instant now) {
        List<String> hashes = hashes(merchant, subject);
        return transactions.call(
                () -> assurance(find(HELD, merchant.value(), hashes).list(), now));
    }

    @Override
    public Sharing keep(
            MerchantId merchant, Subject subject, NewAssurance assurance, SharingLimits limits, Runnable first) {
        String fresh = UUID.randomUUID().toString();
        return transactions.call(() -> {
            SubjectLinkRow link = link(merchant, subject, fresh);
            Sharing sharing = uses.sharing(link, assurance, assurance.held().since());
            if (limits.admit(sharing)) {
                // Another store's transaction, which is committed before this one.
                QuarkusTransaction.suspendingExisting().run(first);
                rows.replace(new AssuranceRow(link, assurance));
                uses.note(link, assurance);
            }
            return sharing;
        });
    }

    @Override
    public boolean erase(MerchantId merchant, Subject subject) {
        return transactions.call(() -> {
            // The database deletes what hangs on the link.
            boolean erased = delete(OF_SUBJECT, merchant.value(), hashes(merchant, subject)) > 0;
            refuseNewerKey(merchant);
            return erased;
        });
    }

    /** Refuses if a newer key is in use: without it this replica cannot be sure that nothing is left of a subject. */
    private void refuseNewerKey(MerchantId merchant) {
        boolean newer = getSession()
                .createNativeQuery(NEWER_KEY, Boolean.class)
                .setParameter("merchant", merchant.value())
                .setParameter("newest", keys.newestVersion())
                .getSingleResult();
        if (newer) {
            throw new UnknownPersonKey();
        }
    }

    /**
     * Locks the subject's link, created if missing, so that an erasure waits for what is written under it. Runs in the
     * caller's transaction.
     *
     * @param fresh the pseudonym of a new link
     */
    SubjectLinkRow link(MerchantId merchant, Subject subject, String fresh) {
        String newest = keys.hash(HashPurpose.SUBJECT, merchant.value(), subject.value())
                .text();
        Optional<SubjectLinkRow> linked = lockLink(merchant, subject);
        if (linked.isEmpty()) {
            getSession()
                    .createNativeMutationQuery(LINK)
                    .setParameter("merchant", merchant.value())
                    .setParameter("subject", newest)
                    .setParameter("pseudonym", fresh)
                    .executeUpdate();
            linked = lockLink(merchant, subject);
        }
        SubjectLinkRow link = linked.orElseThrow(StoredAssurances::erasedMeanwhile);
        link.rehash(newest);
        return link;
    }

    private Optional<SubjectLinkRow> lockLink(MerchantId merchant, Subject subject) {
        return find(OF_SUBJECT, merchant.value(), hashes(merchant, subject))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** A serialization failure, after which the transaction is retried. */
    private static PersistenceException erasedMeanwhile() {
        return new PersistenceException(new SQLException("link erased while written", "40001"));
    }

    private List<String> hashes(MerchantId merchant, Subject subject) {
        return keys.everyHash(HashPurpose.SUBJECT, merchant.value(), subject.value()).stream()
                .map(KeyedHash::text)
                .toList();
    }

    private static Assurance assurance(List<SubjectLinkRow> links, Instant now) {
        String pseudonym = null;
        List<Assurance.Held> held = new ArrayList<>();
        for (SubjectLinkRow link : links) {
            pseudonym = link.pseudonym();
            link.assurances().stream()
                    .filter(row -> row.isHeldAfter(now))
                    .map(AssuranceRow::held)
                    .forEach(held::add);
        }
        return new Assurance(pseudonym, held);
    }
}
