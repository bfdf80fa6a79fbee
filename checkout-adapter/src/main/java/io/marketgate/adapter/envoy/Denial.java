package io.marketgate.adapter.envoy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.adapter.RuledLine;
import io.marketgate.adapter.Ruling;
import io.marketgate.adapter.Wording;
import io.marketgate.explanation.ExplainedReason;

/** The answer to the shopper's browser or app if the gateway denies: Envoy passes on status, headers and body. */
final class Denial {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Denial() {}

    static ObjectNode of(Ruling ruling) {
        ObjectNode denial = JSON.objectNode();
        denial.put("decisionId", String.valueOf(ruling.decision()));
        denial.put("outcome", ruling.outcome().name());
        denial.put("handoverUrl", ruling.handoverUrl());
        ArrayNode lines = denial.putArray("lines");
        for (RuledLine line : ruling.closed()) {
            ObjectNode entry = lines.addObject()
                    .put("sku", line.sku())
                    .put("verdict", line.verdict().name());
            entry.put("message", Wording.of(line));
            ExplainedReason first = line.first();
            entry.put("code", first == null ? null : first.code().name());
            entry.put(
                    "rule",
                    first == null || first.rule() == null ? null : first.rule().value());
        }
        return denial;
    }

    /** The denial of a request that cannot be judged. */
    static ObjectNode unreadable(String message) {
        return JSON.objectNode().put("outcome", "UNREADABLE").put("message", message);
    }
}
