package io.marketgate.catalogue;

import io.marketgate.pack.Packs;
import io.marketgate.rule.Rulebook;

/**
 * The law of one revision: the rules as they are judged, and the packs they were compiled from, which hold the texts and
 * the identity policies that go with them.
 */
public record CompiledLaw(Rulebook rulebook, Packs packs) {}
