package io.marketgate.adapter.ucp;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.adapter.RuledLine;
import io.marketgate.adapter.Ruling;
import io.marketgate.adapter.proxy.WayOut;
import io.marketgate.adapter.proxy.WayOut.Who;
import io.marketgate.decision.Remedy;
import io.marketgate.decision.RemedyAction;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the buyer must do before lines open, as actions (UCP, {@code common/types/actions.json}) of the extension
 * {@link UcpCompliance#EXTENSION}: an agent opens the URL for the buyer and stays in the protocol, instead of handing
 * the checkout over.
 */
final class UcpActions {
    private static final Map<RemedyAction, String> TYPES = Map.of(
            RemedyAction.VERIFY_IDENTITY, UcpCompliance.VERIFY_IDENTITY,
            RemedyAction.PRESENT_PRESCRIPTION, UcpCompliance.PRESENT_PRESCRIPTION);

    private UcpActions() {}

    /** The type of the action that opens a line, or null if no action of the buyer's alone does. */
    static @Nullable String type(RuledLine line) {
        WayOut wayOut = WayOut.of(line);
        return wayOut.who() == Who.BUYER_HERE && TYPES.keySet().containsAll(wayOut.actions())
                ? types(wayOut).findFirst().orElse(null)
                : null;
    }

    /** The JSONPath of the one instance of a type. */
    static String place(String type) {
        return "$.actions['" + type + "'][0]";
    }

    /** Adds the outstanding actions; the merchant's own stay. */
    static void add(ObjectNode session, Ruling ruling, String url) {
        for (String type : new TreeSet<>(TYPES.values())) {
            List<RuledLine> lines = ruling.closed().stream()
                    .filter(line -> type(line) != null && types(WayOut.of(line)).anyMatch(type::equals))
                    .toList();
            if (!lines.isEmpty()) {
                actions(session).putArray(type).add(instance(session, type, lines, url));
            }
        }
    }

    /** The same id while the same proof is outstanding, so that no agent takes it for new work. */
    private static ObjectNode instance(ObjectNode session, String type, List<RuledLine> lines, String url) {
        ObjectNode instance = JsonNodeFactory.instance
                .objectNode()
                .put(
                        "id",
                        type.substring(type.lastIndexOf('.') + 1) + ":"
                                + session.path("id").asText());
        ObjectNode config = instance.putObject("config").put("url", url);
        ArrayNode places = config.putArray("line_items");
        lines.forEach(line -> places.add(UcpCompliance.place(line.id())));
        if (type.equals(UcpCompliance.VERIFY_IDENTITY)) {
            describe(config, lines);
        }
        return instance;
    }

    /** What must be proven of the buyer, over all lines. */
    private static void describe(ObjectNode config, List<RuledLine> lines) {
        List<Remedy.VerifyIdentity> proofs = lines.stream()
                .flatMap(line -> line.shoppersOptions().stream().findFirst().stream())
                .flatMap(List::stream)
                .map(one -> one.remedy())
                .filter(Remedy.VerifyIdentity.class::isInstance)
                .map(Remedy.VerifyIdentity.class::cast)
                .toList();
        proofs.stream()
                .map(Remedy.VerifyIdentity::level)
                .max(Comparator.naturalOrder())
                .ifPresent(level -> config.put("level", level.name()));
        ArrayNode claims = config.putArray("claims");
        proofs.stream()
                .flatMap(proof -> proof.claims().stream())
                .distinct()
                .sorted()
                .forEach(claims::add);
    }

    private static Stream<String> types(WayOut wayOut) {
        return wayOut.actions().stream().map(TYPES::get).sorted();
    }

    private static ObjectNode actions(ObjectNode session) {
        return session.get("actions") instanceof ObjectNode there ? there : session.putObject("actions");
    }
}
