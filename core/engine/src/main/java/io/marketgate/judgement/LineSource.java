package io.marketgate.judgement;

import io.marketgate.decision.Dossier;
import java.time.Instant;

/** Where a line comes from: judged anew, or from what is kept. */
@FunctionalInterface
public interface LineSource {

    /** That SKU in that setting at that instant. */
    Line line(Dossier dossier, Setting setting, Instant now);
}
