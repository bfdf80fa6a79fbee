package io.marketgate.residual;

import io.marketgate.decision.Dossier;
import io.marketgate.judgement.Line;
import io.marketgate.judgement.LineSource;
import io.marketgate.judgement.Setting;
import java.time.Instant;
import java.util.List;

/** Supplies lines from the cache; a missing line is judged once and kept. */
public final class Residuals implements LineSource {
    private final ResidualCache cache;

    public Residuals(ResidualCache cache) {
        this.cache = cache;
    }

    @Override
    public Line line(Dossier dossier, Setting setting, Instant now) {
        Memo<Residual> memo = cache.of(dossier);
        List<Residual> kept = memo.kept();
        for (int i = 0; i < kept.size(); i++) {
            if (kept.get(i).serves(setting, now)) {
                return kept.get(i);
            }
        }
        Residual residual = Residual.of(dossier, setting, now);
        memo.keep(residual);
        return residual;
    }
}
