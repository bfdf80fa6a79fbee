package io.marketgate.residual;

import io.marketgate.decision.Dossier;

/** Where residuals are kept: one memo for each dossier, for as long as the dossier is in memory. Thread-safe. */
@FunctionalInterface
public interface ResidualCache {
    /** How many residuals of one dossier are worth keeping: territories and askers that are judged in turn. */
    int MOST_OF_DOSSIER = 8;

    /** The memo of that very dossier; the same for as long as the dossier is in use. */
    Memo<Residual> of(Dossier dossier);
}
