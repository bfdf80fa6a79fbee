package io.marketgate.promises;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.evidence.EvidenceScope;
import io.marketgate.evidence.EvidenceType;
import io.marketgate.harness.Tenant;
import io.marketgate.pack.Vocabulary;
import io.marketgate.pack.reading.BundledPacks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes a case's given through the staff's API, as a merchant of its own. */
final class CorpusWorld {
    private static final Vocabulary VOCABULARY = BundledPacks.vocabulary();

    /** The buyer of every case, whose identity is unknown. */
    static final String BUYER = "buyer-of-the-case";

    private final Tenant tenant;
    private final JsonNode given;

    private CorpusWorld(Tenant tenant, JsonNode given) {
        this.tenant = tenant;
        this.given = given;
    }

    /** @return a key for all its storefronts, written last */
    static String write(Tenant.Maker merchants, String name, ObjectNode given) {
        String eligibility = given.path("merchant").path("eligibility").asText("BY_RULE");
        return new CorpusWorld(merchants.make(name, eligibility), given).write();
    }

    private String write() {
        List<String> storefronts = new ArrayList<>();
        each("storefronts", (id, body) -> {
            storefronts.add(id);
            String base = body.path("baseUrl").asText("https://" + id + ".example");
            defaults(body, Map.of("baseUrl", base, "currency", "USD", "cartUrlTemplate", base + "/cart?items={lines}"));
            if (body.path("languages").isEmpty()) {
                body.putArray("languages").add("en");
            }
            tenant.put("/storefronts/" + id, body.toString());
        });
        each("partners", (id, body) -> tenant.put("/partners/" + id, defaults(body, Map.of("name", id))));
        each("skus", (id, body) -> tenant.put("/skus/" + id, defaults(body, Map.of("title", id))));
        for (JsonNode evidence : given.path("evidence")) {
            tenant.post("/evidence", evidence((ObjectNode) evidence.deepCopy()));
        }
        for (JsonNode row : given.path("eligibility")) {
            ObjectNode body = row.deepCopy();
            String path = "/skus/" + body.remove("sku").asText() + "/markets/"
                    + body.remove("market").asText();
            tenant.put(path, body.toString());
        }
        each("rules", (id, body) -> tenant.put("/rules/" + id, body.toString()));
        return tenant.key(storefronts);
    }

    /** Whether evidence about the buyer is on file, which requires a verified buyer first. */
    static boolean holdsPapersOfTheBuyer(ObjectNode given) {
        for (JsonNode evidence : given.path("evidence")) {
            if (scope(evidence).equals(EvidenceScope.BUYER.name())) {
                return true;
            }
        }
        return false;
    }

    private static String evidence(ObjectNode body) {
        return defaults(body, Map.of("scope", scope(body)));
    }

    private static String scope(JsonNode evidence) {
        EvidenceType type = new EvidenceType(evidence.path("type").asText());
        return evidence.path("scope")
                .asText(VOCABULARY.evidence().get(type).firstScope().name());
    }

    private interface Write {
        void one(String id, ObjectNode body);
    }

    private void each(String member, Write write) {
        given.path(member)
                .fields()
                .forEachRemaining(one -> write.one(one.getKey(), one.getValue().deepCopy()));
    }

    private static String defaults(ObjectNode body, Map<String, String> values) {
        values.forEach((name, value) -> {
            if (!body.has(name)) {
                body.put(name, value);
            }
        });
        return body.toString();
    }
}
