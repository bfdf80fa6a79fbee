package io.marketgate.identity.store;

import io.marketgate.catalogue.Author;
import io.marketgate.catalogue.CatalogueEditor;
import io.marketgate.catalogue.Change;
import io.marketgate.catalogue.Resource;
import io.marketgate.catalogue.WriteOutcome;
import io.marketgate.evidence.Evidence;
import io.marketgate.evidence.EvidenceType;
import io.marketgate.identity.person.HashPurpose;
import io.marketgate.identity.person.KeyedHash;
import io.marketgate.identity.person.PersonKeys;
import io.marketgate.identity.prescription.Attestation;
import io.marketgate.identity.prescription.Conclusion;
import io.marketgate.identity.prescription.Conclusion.Undone;
import io.marketgate.identity.prescription.ForwardedPrescription;
import io.marketgate.identity.prescription.Prescribed;
import io.marketgate.identity.prescription.Prescription;
import io.marketgate.identity.prescription.PrescriptionStatus;
import io.marketgate.identity.prescription.Prescriptions;
import io.marketgate.identity.prescription.Proof;
import io.marketgate.identity.prescription.QueuePosition;
import io.marketgate.identity.prescription.QueueQuery;
import io.marketgate.identity.prescription.RefusalReason;
import io.marketgate.identity.prescription.Review;
import io.marketgate.merchant.MerchantId;
import io.marketgate.persistence.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** {@link Prescriptions} in {@code prescription}. What a pharmacist decides goes through the catalogue's audit trail. */
@ApplicationScoped
class StoredPrescriptions implements Prescriptions {
    /** The kind of resource in the audit trail. */
    private static final String TRAILED = "prescription";

    private final Transactions transactions;
    private final StoredAssurances links;
    private final PrescriptionRows rows;
    private final CatalogueEditor editor;
    private final PersonKeys keys;

    StoredPrescriptions(
            Transactions transactions,
            StoredAssurances links,
            PrescriptionRows rows,
            CatalogueEditor editor,
            PersonKeys keys) {
        this.transactions = transactions;
        this.links = links;
        this.rows = rows;
        this.editor = editor;
        this.keys = keys;
    }

    @Override
    public Prescription forward(MerchantId merchant, ForwardedPrescription forwarded, Instant now) {
        UUID id = UUID.randomUUID();
        String fresh = UUID.randomUUID().toString();
        Instant received = now.truncatedTo(ChronoUnit.MILLIS);
        KeyedHash proof = keys.hash(HashPurpose.PAPER, paper(merchant, forwarded.proof()));
        return transactions.call(() -> {
            String pseudonym = links.link(merchant, forwarded.subject(), fresh).pseudonym();
            PrescriptionRow row = new PrescriptionRow(id, merchant, pseudonym, forwarded, proof, received);
            rows.persist(row);
            return row.value();
        });
    }

    @Override
    public Optional<Prescription> find(MerchantId merchant, UUID id) {
        return transactions.call(() -> rows.of(merchant, id).map(PrescriptionRow::value));
    }

    @Override
    public Page list(MerchantId merchant, QueueQuery query, Instant now) {
        List<Prescription> found = transactions.call(() -> rows.list(merchant, query, now).stream()
                .map(PrescriptionRow::value)
                .toList());
        if (found.size() <= query.limit()) {
            return new Page(found, null);
        }
        Prescription last = found.get(query.limit() - 1);
        return new Page(found.subList(0, query.limit()), new QueuePosition(last.receivedAt(), last.id()));
    }

    @Override
    public Conclusion withdraw(MerchantId merchant, UUID id, Author author, Instant now) {
        Review withdrawn = new Review.Withdrawn(signature(author, now));
        return transactions.call(() -> conclude(merchant, id, withdrawn, null, now));
    }

    @Override
    public Conclusion refuse(MerchantId merchant, UUID id, RefusalReason reason, Author author, Instant now) {
        Review refused = new Review.Refused(reason, signature(author, now));
        Change.Entry entry = new Change.Entry(
                TRAILED,
                id.toString(),
                "{\"status\":\"" + PrescriptionStatus.WAITING + "\"}",
                "{\"status\":\"" + PrescriptionStatus.REFUSED + "\",\"reason\":\"" + reason + "\"}");
        AtomicReference<Conclusion> came = new AtomicReference<>(Undone.NOT_FOUND);
        long revision = editor.trail(merchant, author, entry, () -> {
            came.set(conclude(merchant, id, refused, null, now));
            return came.get() instanceof Conclusion.Done;
        });
        return revision == 0 ? came.get() : new Conclusion.Done(revision);
    }

    @Override
    public Conclusion accept(MerchantId merchant, UUID id, Attestation attestation, Author author, Instant now) {
        Optional<PrescriptionRow> waiting = transactions.call(() -> rows.of(merchant, id));
        if (waiting.isEmpty()) {
            return Undone.NOT_FOUND;
        }
        PrescriptionRow row = waiting.get();
        if (!isProvenBy(merchant, row, attestation.seen())) {
            return Undone.OTHER_PROOF;
        }
        Prescription forwarded = row.value();
        if (!forwarded.prescribed().skus().containsAll(attestation.prescribed().skus())) {
            throw new IllegalArgumentException("only SKUs that were forwarded can be attested");
        }
        Evidence paper = AttestedEvidence.of(row.pseudonym(), row.proofHash(), forwarded.market(), attestation);
        Review accepted = new Review.Accepted(paper.id(), signature(author, now));
        AtomicReference<Conclusion> came = new AtomicReference<>(Undone.NOT_FOUND);
        WriteOutcome outcome = editor.create(merchant, Resource.EVIDENCE, paper, author, () -> {
            came.set(conclude(merchant, id, accepted, attestation.prescribed(), now));
            return came.get() instanceof Undone undone ? undone.name() : null;
        });
        if (outcome instanceof WriteOutcome.Created created) {
            return new Conclusion.Done(created.revision());
        }
        if (came.get() instanceof Undone undone) {
            return undone;
        }
        throw new IllegalStateException("the catalogue takes no paper of a buyer");
    }

    private boolean isProvenBy(MerchantId merchant, PrescriptionRow row, Proof seen) {
        return keys.everyHash(HashPurpose.PAPER, paper(merchant, seen)).stream()
                .anyMatch(hash -> hash.text().equals(row.proofHash()));
    }

    /**
     * Ends the wait, in the caller's transaction. The row is locked first, so that of several conclusions one is made.
     *
     * @param attested what it says from now on, or null for what it said
     */
    private Conclusion conclude(
            MerchantId merchant, UUID id, Review review, @Nullable Prescribed attested, Instant now) {
        Optional<PrescriptionRow> locked = rows.lock(merchant, id);
        if (locked.isEmpty()) {
            return Undone.NOT_FOUND;
        }
        PrescriptionRow row = locked.get();
        if (row.value().status(now) != PrescriptionStatus.WAITING) {
            return Undone.NOT_WAITING;
        }
        row.conclude(review, attested);
        return new Conclusion.Done(0);
    }

    private static Review.Signature signature(Author author, Instant now) {
        return new Review.Signature(author.value(), now.truncatedTo(ChronoUnit.MILLIS));
    }

    /** The same parts as of a buyer's paper that staff record, so that one prescription has one hash. */
    private static String[] paper(MerchantId merchant, Proof proof) {
        return new String[] {
            merchant.value(), EvidenceType.PRESCRIPTION.value(), proof.value().value()
        };
    }
}
