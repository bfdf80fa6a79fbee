package io.marketgate.residual;

import io.marketgate.decision.Dossier;
import io.marketgate.judgement.Setting;
import java.time.Instant;

/** A dossier and the residuals of its judgement. One look-up finds both, and both leave memory together. Thread-safe. */
public final class KeptDossier {
    /** It covers the territories and askers that alternate, and lines with and without stated evidence. */
    private static final int MOST_RESIDUALS = 8;

    private final Dossier dossier;
    private final Memo<Residual> memo = new Memo<>(MOST_RESIDUALS, Residual[]::new);

    /** A dossier that is not judged yet. */
    public KeptDossier(Dossier dossier) {
        this.dossier = dossier;
    }

    public Dossier dossier() {
        return dossier;
    }

    /**
     * The residual in that setting; a missing one is judged and kept.
     *
     * @param silent whether the line states no evidence
     */
    Residual residual(Setting setting, boolean silent, Instant now) {
        for (Residual kept : memo.kept()) {
            if (kept.serves(setting, silent, now)) {
                return kept;
            }
        }
        Residual residual = Residual.of(dossier, setting, silent, now);
        memo.keep(residual);
        return residual;
    }
}
