package io.marketgate.checkout.decision;

import io.marketgate.decision.Assurance;
import io.marketgate.decision.CartLine;
import io.marketgate.decision.Subject;
import io.marketgate.evidence.Evidence;
import io.marketgate.product.Value;
import io.marketgate.rule.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the subject of stated evidence by the buyer's pseudonym. The journal must not contain the subject, or
 * erasure could not separate it from the decision. Evidence that names another person, or a buyer without a pseudonym,
 * names no person afterwards.
 */
final class StatedSubjects {
    private StatedSubjects() {}

    static List<CartLine> replaced(List<CartLine> lines, @Nullable Subject buyer, Assurance assurance) {
        boolean named = false;
        for (CartLine line : lines) {
            named |= line.stated().stream().anyMatch(StatedSubjects::namesSubject);
        }
        if (!named) {
            return lines;
        }
        List<CartLine> replaced = new ArrayList<>();
        for (CartLine line : lines) {
            List<Evidence> stated = line.stated().stream()
                    .map(evidence -> namesSubject(evidence) ? replaced(evidence, buyer, assurance) : evidence)
                    .toList();
            replaced.add(new CartLine(line.id(), line.sku(), line.quantity(), line.unitPrice(), line.lot(), stated));
        }
        return replaced;
    }

    private static boolean namesSubject(Evidence evidence) {
        return evidence.attributes().containsKey(Match.SUBJECT);
    }

    private static Evidence replaced(Evidence evidence, @Nullable Subject buyer, Assurance assurance) {
        Map<String, Value> attributes = new TreeMap<>(evidence.attributes());
        Value named = attributes.remove(Match.SUBJECT);
        String pseudonym = assurance.pseudonym();
        if (buyer != null && pseudonym != null && new Value.Text(buyer.value()).equals(named)) {
            attributes.put(Match.SUBJECT, new Value.Text(pseudonym));
        }
        return evidence.saying(attributes);
    }
}
