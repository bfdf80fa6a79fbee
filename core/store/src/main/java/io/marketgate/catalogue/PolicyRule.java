package io.marketgate.catalogue;

import io.marketgate.rule.RuleId;

/**
 * A merchant's own rule as it was written.
 *
 * @param source the rule's text in the language of the packs; compiled, never parsed here
 */
public record PolicyRule(RuleId id, String source) {}
