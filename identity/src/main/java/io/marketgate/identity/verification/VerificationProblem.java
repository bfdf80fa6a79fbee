package io.marketgate.identity.verification;

import io.marketgate.identity.document.Problem;

/** Problems of a verification other than those of the document itself. */
public enum VerificationProblem implements Problem {
    /** The market has no identity policy. */
    MARKET_WITHOUT_POLICY,
    /** A number of this kind must not be asked for; it was not kept. */
    MAY_NOT_BE_ASKED,
    /** The market does not accept this document. */
    DOCUMENT_NOT_ACCEPTED,
    /** The market accepts this document only as verified claims in the buyer's token. */
    TOKEN_NEEDED,
    /** The register compares number and name, and no name was given. */
    NAME_NEEDED,
    /** Only the form was judged; the document is not verified. */
    FORM_ONLY,
    /** The token is not one of the configured issuer's, is not meant for this gate, or holds no verified claims. */
    TOKEN_INVALID,
    /** The token has expired. */
    TOKEN_EXPIRED,
    /** The token has vouched for another subject already. */
    TOKEN_USED,
    /** The document makes more subjects known than the gate admits. */
    DOCUMENT_OF_MANY_SUBJECTS,
    /** The subject would be known as more persons than the gate admits. */
    SUBJECT_OF_MANY_PERSONS,
    /** The claims were not verified under a trust framework and assurance level this gate relies on. */
    TRUST_FRAMEWORK
}
