package io.marketgate.problem;

/** Why a caller is refused with 401 or 403: a word for the log and the security events, which say more than the answer. */
public enum Refusal {
    /** It sent no credential. */
    NO_CREDENTIAL(ProblemType.UNAUTHENTICATED),
    /** Its credential does not have the form of a key. */
    MALFORMED_KEY(ProblemType.UNAUTHENTICATED),
    /** There is no such key, or no more. */
    UNKNOWN_KEY(ProblemType.UNAUTHENTICATED),
    /** There is a key of that id, and this is another. */
    WRONG_KEY(ProblemType.UNAUTHENTICATED),
    /** The identity provider's token is not valid. */
    TOKEN_INVALID(ProblemType.UNAUTHENTICATED),
    /** A verified token that is no access token, such as an ID token. */
    NO_ACCESS_TOKEN(ProblemType.UNAUTHENTICATED),
    /** A verified token without the claim {@code merchant}, or whose claim is no merchant's id. */
    TOKEN_WITHOUT_MERCHANT(ProblemType.UNAUTHENTICATED),
    /** A verified token without a subject. */
    TOKEN_WITHOUT_SUBJECT(ProblemType.UNAUTHENTICATED),
    /** A platform's signature is missing or wrong. */
    SIGNATURE_INVALID(ProblemType.UNAUTHENTICATED),
    /** It has none of the roles that the endpoint is for. */
    ROLE_MISSING(ProblemType.FORBIDDEN),
    /** It names a merchant and is no operator of the platform. */
    MERCHANT_NAMED(ProblemType.FORBIDDEN),
    /** It asks, as a storefront, for what only staff may ask. */
    STAFF_ONLY(ProblemType.FORBIDDEN),
    /** A platform's call comes from another shop than the configured one. */
    OTHER_SHOP(ProblemType.FORBIDDEN),
    /** The server refused it for a cause of its own. */
    OTHER(ProblemType.FORBIDDEN);

    private final ProblemType type;

    Refusal(ProblemType type) {
        this.type = type;
    }

    /** The problem that it is usually answered with. */
    ProblemType type() {
        return type;
    }
}
