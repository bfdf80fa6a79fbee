package io.marketgate.identity.verification;

import io.marketgate.identity.assurance.NewAssurance;
import io.marketgate.identity.assurance.Sharing;
import io.marketgate.identity.person.KeyedHash;
import io.marketgate.merchant.MerchantId;
import io.marketgate.workitem.WorkItem;
import io.marketgate.workitem.WorkItems;

/**
 * Tells the merchant of a document for many subjects, and of a subject with documents of several persons. Names them by
 * keyed hash and pseudonym; the merchant's storefront knows the verification by its id.
 */
public final class SharingFindings {
    /** Digits of the hash that tell one document from another in a list. */
    private static final int SHOWN = 16;

    private final WorkItems workItems;
    private final NotableSharing notable;

    /** @param notable from where on the merchant is told */
    public SharingFindings(WorkItems workItems, NotableSharing notable) {
        this.workItems = workItems;
        this.notable = notable;
    }

    void note(MerchantId merchant, NewAssurance assurance, Sharing sharing) {
        KeyedHash document = assurance.document();
        String type = assurance.held().documentType();
        String latest = "; the latest by verification `" + assurance.id() + "`";
        if (document != null && sharing.subjects() >= notable.subjects()) {
            workItems.note(
                    merchant,
                    WorkItem.Kind.DOCUMENT_OF_MANY_SUBJECTS,
                    type + " " + document.hex().substring(0, SHOWN),
                    sharing.subjects() + " subjects were verified by one document" + latest);
        }
        if (sharing.pseudonym() != null && sharing.persons() >= notable.persons()) {
            workItems.note(
                    merchant,
                    WorkItem.Kind.SUBJECT_OF_MANY_PERSONS,
                    sharing.pseudonym(),
                    "documents of " + sharing.persons() + " persons were verified for one subject" + latest);
        }
    }
}
