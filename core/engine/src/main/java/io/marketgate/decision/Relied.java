package io.marketgate.decision;

import io.marketgate.evidence.Evidence;
import io.marketgate.rule.EvidenceNeed;

/** The evidence that met one need of a rule. */
public record Relied(EvidenceNeed need, Evidence evidence) {}
