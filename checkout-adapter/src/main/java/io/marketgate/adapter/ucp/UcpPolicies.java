package io.marketgate.adapter.ucp;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.adapter.RuledLine;

/** Terms of sale as policies (UCP, {@code common/types/policy.json}), each with the disclosure that shows it. */
final class UcpPolicies {
    private UcpPolicies() {}

    /**
     * Adds the terms of a line that may be sold: one policy, because policies of one type on one line would contest it,
     * and one warning with its words.
     *
     * @param line an open line with terms
     */
    static void add(ObjectNode session, RuledLine line) {
        String terms = String.join("\n", line.terms());
        ObjectNode policy = list(session, "policies").addObject().put("type", UcpCompliance.TERMS_OF_SALE);
        policy.putObject("description").put("plain", terms);
        policy.putArray("applies_to").add(UcpCompliance.place(line.id()));
        list(session, "messages").add(UcpMessage.disclosure(line, UcpCompliance.TERMS_OF_SALE, terms));
    }

    private static ArrayNode list(ObjectNode session, String name) {
        return session.get(name) instanceof ArrayNode there ? there : session.putArray(name);
    }
}
