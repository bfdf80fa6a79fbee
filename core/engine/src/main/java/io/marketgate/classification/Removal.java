package io.marketgate.classification;

import io.marketgate.product.ProductClass;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One claim, substance or species less, which makes another class of the product.
 *
 * @param fact {@code claim}, {@code substance} or {@code species}
 * @param word what is taken away, as the merchant states it
 * @param possible the classes that it may then have, strictest first
 */
public record Removal(String fact, String word, List<ProductClass> possible) {
    public Removal {
        possible = List.copyOf(possible);
    }

    /** The class that it then has; null if that is not known. */
    public @Nullable ProductClass judged() {
        return possible.size() == 1 ? possible.get(0) : null;
    }
}
