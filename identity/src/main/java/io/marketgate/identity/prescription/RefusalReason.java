package io.marketgate.identity.prescription;

/** Why a pharmacist refuses a prescription. Each has a text for shoppers under {@code prescription.refused.<reason>}. */
public enum RefusalReason {
    /** The picture or the reference cannot be read. */
    UNREADABLE,
    /** It is no valid prescription: a signature or a statement is missing, or its issuer does not confirm it. */
    NOT_VALID,
    /** Its time has passed. */
    OUT_OF_DATE,
    /** It is for another person. */
    OTHER_PERSON,
    /** It is for other goods, or for less of them. */
    OTHER_PRODUCT,
    /** It has been dispensed already. */
    DISPENSED_BEFORE,
    /** These goods are not dispensed at a distance, or not to this person. */
    NOT_DISPENSED_HERE;

    /** The key of its text for shoppers, in the common texts of the packs. */
    public String text() {
        return "prescription.refused." + name();
    }
}
