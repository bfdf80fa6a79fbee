package io.marketgate.residual;

import io.marketgate.decision.Dossier;

/** Stores residuals: one memo for each dossier, as long as the dossier is in memory. Thread-safe. */
@FunctionalInterface
public interface ResidualCache {
    /** The most residuals kept for one dossier: it covers the territories and askers that alternate. */
    int MOST_OF_DOSSIER = 8;

    /** The memo of that dossier instance; always the same one while the dossier is in use. */
    Memo<Residual> of(Dossier dossier);
}
