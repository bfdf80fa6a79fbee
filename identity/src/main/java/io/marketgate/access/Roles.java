package io.marketgate.access;

import java.util.Set;

/** What a caller may be, as tokens and annotations spell it. The description of the API says what each may call. */
public final class Roles {
    /** A shop during checkout. */
    public static final String STOREFRONT = "storefront";

    /** Writes what goes to market and what papers are held. */
    public static final String CATALOGUE_EDITOR = "catalogue-editor";

    /** Writes as an editor does, and sees decisions and changes. */
    public static final String CATALOGUE_APPROVER = "catalogue-approver";

    /** Verifies and erases buyers. */
    public static final String IDENTITY_OFFICER = "identity-officer";

    /** Reads the catalogue, decisions and changes, replays decisions, writes nothing. */
    public static final String AUDITOR = "auditor";

    /** Runs the installation: merchants and their keys. */
    public static final String OPERATOR = "operator";

    /** Every role of people; what the embedded administrator's key has. */
    public static final Set<String> STAFF =
            Set.of(CATALOGUE_EDITOR, CATALOGUE_APPROVER, IDENTITY_OFFICER, AUDITOR, OPERATOR);

    private Roles() {}

    /** Whether a word is one of these roles; other words of a token mean nothing here. */
    public static boolean known(String role) {
        return role.equals(STOREFRONT) || STAFF.contains(role);
    }
}
