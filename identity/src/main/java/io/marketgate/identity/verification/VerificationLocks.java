package io.marketgate.identity.verification;

import io.marketgate.catalogue.Author;
import io.marketgate.catalogue.CatalogueEditor;
import io.marketgate.catalogue.Change;
import io.marketgate.decision.Subject;
import io.marketgate.identity.document.DocumentType;
import io.marketgate.identity.person.KeyedHash;
import io.marketgate.identity.person.PersonKeys;
import io.marketgate.identity.person.Secret;
import io.marketgate.merchant.MerchantId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lifts locks, for the support that has made sure who is asking. Each lift stands in the audit trail. */
public final class VerificationLocks {
    /** The kind of resource in the audit trail. Its key is the keyed hash that is counted by. */
    private static final String TRAILED = "verification_lock";

    private final Attempts attempts;
    private final AttemptKeys keys;
    private final CatalogueEditor editor;

    /** @param editor holds the audit trail */
    public VerificationLocks(Attempts attempts, PersonKeys keys, CatalogueEditor editor) {
        this.attempts = attempts;
        this.keys = new AttemptKeys(keys);
        this.editor = editor;
    }

    /** A document, by its normalised number. */
    public record Document(DocumentType type, Secret<String> number) {}

    /**
     * Forgets the attempts of a merchant's subject, on a document, or both, and of the subject on the document. Blocks.
     *
     * @return whether any were counted
     * @throws IllegalArgumentException if neither is named
     */
    public boolean lift(MerchantId merchant, @Nullable Subject subject, @Nullable Document document, Author author) {
        List<AttemptKey> lifted = new ArrayList<>();
        if (subject != null) {
            add(lifted, AttemptScope.SUBJECT, keys.subject(merchant, subject));
        }
        if (document != null) {
            List<KeyedHash> hashes = keys.document(merchant, document.type(), document.number());
            add(lifted, AttemptScope.DOCUMENT, hashes);
            add(lifted, AttemptScope.LOCKED_DOCUMENT, hashes);
        }
        if (subject != null && document != null) {
            add(
                    lifted,
                    AttemptScope.LOCKED_DOCUMENT_SUBJECT,
                    keys.documentOfSubject(merchant, document.type(), document.number(), subject));
        }
        if (lifted.isEmpty()) {
            throw new IllegalArgumentException("a lock is of a subject or of a document");
        }
        AttemptKey first = lifted.get(0);
        Change.Entry entry =
                new Change.Entry(TRAILED, first.hash().text(), "{\"scope\":\"" + first.scope() + "\"}", null);
        return editor.trail(merchant, author, entry, () -> attempts.forget(lifted)) > 0;
    }

    private static void add(List<AttemptKey> lifted, AttemptScope scope, List<KeyedHash> hashes) {
        hashes.forEach(hash -> lifted.add(new AttemptKey(scope, hash)));
    }
}
