package io.marketgate.catalogue;

import io.marketgate.pack.Packs;
import io.marketgate.rule.Rulebook;

/**
 * The law of one revision: the compiled rules, and the packs they were compiled from with their texts and identity
 * policies.
 */
public record CompiledLaw(Rulebook rulebook, Packs packs) {}
