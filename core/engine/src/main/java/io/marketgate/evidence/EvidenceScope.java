package io.marketgate.evidence;

/** What evidence is about. */
public enum EvidenceScope {
    PRODUCT,
    LOT,
    SHIPMENT,
    SELLER,
    /** A licensed importer, a responsible person, a pharmacy. */
    PARTNER,
    /** A prescription, an import permit. */
    BUYER
}
