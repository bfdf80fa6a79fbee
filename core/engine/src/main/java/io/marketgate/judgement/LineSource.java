package io.marketgate.judgement;

import io.marketgate.decision.Dossier;
import java.time.Instant;

/** Supplies lines, newly judged or cached. */
@FunctionalInterface
public interface LineSource {

    /** The line of that SKU in that setting at that instant. */
    Line line(Dossier dossier, Setting setting, Instant now);
}
