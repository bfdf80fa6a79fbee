package io.marketgate.adapter.ucp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.adapter.PlatformJson;
import io.marketgate.adapter.RuledLine;
import io.marketgate.adapter.proxy.WayOut;
import io.marketgate.decision.RemedyAction;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Caps as request constraints (UCP, {@code common/types/request_constraints.json}): the quantities that a line may have
 * in the agent's next request. The gate enforces what it says here, because it judges that request anew.
 */
final class UcpCaps {
    /** The grammar has no maximum, so every permitted quantity is named. */
    private static final int MOST_NAMED = 100;
    /** Ids that need no escape in a JSONPath literal; a line with another one is capped by its message alone. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._:/-]{1,120}");

    private static final String MEMBER = "request_constraints";

    private UcpCaps() {}

    /** Adds the cap of a closed line that a smaller quantity would open; leaves constraints of the merchant's own. */
    static void add(ObjectNode session, RuledLine line) {
        Integer most = most(line);
        if (most == null
                || most > MOST_NAMED
                || !(session.path("line_items").path(Integer.parseInt(line.id())) instanceof ObjectNode item)
                || item.at("/item/quantity_unit/scale").asInt() > 0
                || item.path("ucp").has(MEMBER)) {
            return;
        }
        String id = Objects.requireNonNullElse(PlatformJson.text(item, "/id"), "");
        JsonNode there = item.path("ucp");
        if (!PLAIN.matcher(id).matches() || !(there.isMissingNode() || there.isObject())) {
            return;
        }
        ObjectNode constraint = item.withObject("/ucp").putObject(MEMBER);
        constraint.put("path", "$['line_items'][?@['id'] == '" + id + "']");
        ArrayNode quantities =
                constraint.putObject("properties").putObject("quantity").putArray("enum");
        IntStream.rangeClosed(1, most).forEach(quantities::add);
    }

    private static @Nullable Integer most(RuledLine line) {
        if (!WayOut.of(line).actions().equals(Set.of(RemedyAction.REDUCE_QUANTITY))) {
            return null;
        }
        return line.shoppersOptions().stream()
                .filter(option -> option.size() == 1)
                .map(option -> RuledLine.maxQuantity(option.get(0)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
