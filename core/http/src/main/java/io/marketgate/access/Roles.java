package io.marketgate.access;

import java.util.Set;

/** The roles of callers, as tokens and annotations spell them. The API's description says what each may call. */
public final class Roles {
    /** A storefront during checkout. */
    public static final String STOREFRONT = "storefront";

    /** Writes what is sold and what evidence is held. */
    public static final String CATALOGUE_EDITOR = "catalogue-editor";

    /** Writes as an editor does, and sees decisions and changes. */
    public static final String CATALOGUE_APPROVER = "catalogue-approver";

    /** Verifies and erases buyers. */
    public static final String IDENTITY_OFFICER = "identity-officer";

    /** Judges the prescriptions that storefronts forward. */
    public static final String PHARMACIST = "pharmacist";

    /** Reads the catalogue, decisions and changes, replays decisions, writes nothing. */
    public static final String AUDITOR = "auditor";

    /** Administers one merchant: its settings and its keys. Never creates or deletes a merchant. */
    public static final String MERCHANT_ADMIN = "merchant-admin";

    /** Runs the platform: merchants and their keys. Names the merchant of a request itself. */
    public static final String OPERATOR = "operator";

    /** Every role of people; the embedded administrator's key has all of them. */
    public static final Set<String> STAFF = Set.of(
            CATALOGUE_EDITOR, CATALOGUE_APPROVER, IDENTITY_OFFICER, PHARMACIST, AUDITOR, MERCHANT_ADMIN, OPERATOR);

    /** The roles that read the catalogue, its rules and its markets. */
    public static final Set<String> CATALOGUE_READERS = Set.of(CATALOGUE_EDITOR, CATALOGUE_APPROVER, AUDITOR, OPERATOR);

    private Roles() {}

    /** Whether a word is one of these roles; other words of a token are ignored. */
    public static boolean known(String role) {
        return role.equals(STOREFRONT) || STAFF.contains(role);
    }
}
