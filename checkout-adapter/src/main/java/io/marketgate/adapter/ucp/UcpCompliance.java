package io.marketgate.adapter.ucp;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The names that the gate adds to the protocol, in a namespace of its own. {@code connectors/ucp/COMPLIANCE.md}
 * specifies them for agents.
 */
final class UcpCompliance {
    /** The extension of the checkout that declares the types of actions. */
    static final String EXTENSION = "io.marketgate.shopping.compliance";
    /** The action of proving who the buyer is, or how old. */
    static final String VERIFY_IDENTITY = "io.marketgate.shopping.compliance.verify_identity";
    /** The action of presenting a prescription. */
    static final String PRESENT_PRESCRIPTION = "io.marketgate.shopping.compliance.present_prescription";
    /** The policy of the terms on which a line is sold. */
    static final String TERMS_OF_SALE = "io.marketgate.policy.terms_of_sale";

    private UcpCompliance() {}

    /**
     * Whether merchant and agent negotiated the extension: the merchant says so in every answer. Without it an agent
     * could not process its actions.
     */
    static boolean isActive(JsonNode session) {
        return session.path("ucp").path("capabilities").path(EXTENSION).isArray();
    }

    /** The JSONPath of a line, by its position in the checkout. */
    static String place(String line) {
        return "$.line_items[" + line + "]";
    }
}
