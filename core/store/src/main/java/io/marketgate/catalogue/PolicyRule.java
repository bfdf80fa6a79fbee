package io.marketgate.catalogue;

import io.marketgate.rule.RuleId;

/**
 * A merchant's own rule as written.
 *
 * @param source the rule's text in the language of the packs; not parsed here
 */
public record PolicyRule(RuleId id, String source) {}
