package io.marketgate.identity.prescription;

import io.marketgate.catalogue.Author;
import io.marketgate.merchant.MerchantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The prescriptions of all merchants. A call names the merchant first and reaches no other's. Every call may block. */
public interface Prescriptions {

    /** Queues a prescription, linking its subject to a pseudonym if it has none. */
    Prescription forward(MerchantId merchant, ForwardedPrescription forwarded, Instant now);

    /** The prescription of that id. Erasing its subject removes it. */
    Optional<Prescription> find(MerchantId merchant, UUID id);

    /** The prescriptions that the query asks for, the longest waiting first. */
    Page list(MerchantId merchant, QueueQuery query, Instant now);

    /** Ends the wait by the storefront. */
    Conclusion withdraw(MerchantId merchant, UUID id, Author author, Instant now);

    /** Ends the wait by a refusal, which stands in the audit trail. */
    Conclusion refuse(MerchantId merchant, UUID id, RefusalReason reason, Author author, Instant now);

    /**
     * Ends the wait by an acceptance. The buyer's evidence and the new state are one transaction, so that of several
     * pharmacists one accepts.
     *
     * @throws IllegalArgumentException if it attests SKUs that were not forwarded
     */
    Conclusion accept(MerchantId merchant, UUID id, Attestation attestation, Author author, Instant now);

    /**
     * A page of the queue.
     *
     * @param next the position before the next page, or null at the end
     */
    record Page(List<Prescription> items, @Nullable QueuePosition next) {
        public Page {
            items = List.copyOf(items);
        }
    }
}
