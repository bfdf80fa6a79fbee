package io.marketgate.pack;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.rule.RuleId;
import org.jspecify.annotations.Nullable;

/**
 * An example of what the author of a rule expects; tests run it as a decision.
 *
 * @param rule the rule that it belongs to
 * @param line its line in the pack's file
 * @param given facts of a SKU and members of a cart line, as in JSON
 * @param then {@code open}, or the code of the reason that closes
 * @param maxQuantity the largest quantity that is still open, or null
 */
public record Example(
        RuleId rule,
        int line,
        JsonNode given,
        String then,
        @Nullable Integer maxQuantity) {}
