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
 * Puts the buyer's pseudonym in the place of a subject that a stated paper names: the journal must not hold the subject,
 * or erasure could not part it from the decision. A paper that names somebody else, or a buyer without a pseudonym, names
 * nobody.
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
                    .map(paper -> namesSubject(paper) ? replaced(paper, buyer, assurance) : paper)
                    .toList();
            replaced.add(new CartLine(line.id(), line.sku(), line.quantity(), line.unitPrice(), line.lot(), stated));
        }
        return replaced;
    }

    private static boolean namesSubject(Evidence paper) {
        return paper.attributes().containsKey(Match.SUBJECT);
    }

    private static Evidence replaced(Evidence paper, @Nullable Subject buyer, Assurance assurance) {
        Map<String, Value> attributes = new TreeMap<>(paper.attributes());
        Value named = attributes.remove(Match.SUBJECT);
        String pseudonym = assurance.pseudonym();
        if (buyer != null && pseudonym != null && new Value.Text(buyer.value()).equals(named)) {
            attributes.put(Match.SUBJECT, new Value.Text(pseudonym));
        }
        return new Evidence(
                paper.id(),
                paper.type(),
                paper.scope(),
                paper.sku(),
                paper.lot(),
                paper.partner(),
                paper.market(),
                paper.number(),
                paper.issuer(),
                attributes,
                paper.validFrom(),
                paper.validTo());
    }
}
