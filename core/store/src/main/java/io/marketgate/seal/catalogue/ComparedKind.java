package io.marketgate.seal.catalogue;

import java.util.List;

/**
 * How a kind of resource is compared.
 *
 * @param word its name in the audit trail
 * @param listed whether the trail tells all values of a name at once, as it does of the periods of an eligibility
 * @param columns what a row repeats of its value
 */
public record ComparedKind(String word, boolean listed, List<ComparedColumn> columns) {
    public ComparedKind {
        columns = List.copyOf(columns);
    }
}
