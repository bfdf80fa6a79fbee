package io.marketgate.residual;

import io.marketgate.decision.CartLine;
import io.marketgate.decision.Dossier;
import io.marketgate.decision.Dossiers;
import io.marketgate.judgement.Line;
import io.marketgate.judgement.LineSource;
import io.marketgate.judgement.Setting;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Supplies residuals. Those of {@link KeptDossiers} are kept with the dossier; others serve one decision. */
public final class Residuals implements LineSource {

    @Override
    public @Nullable Line line(Dossiers dossiers, CartLine line, Setting setting, Instant now) {
        boolean silent = line.stated().isEmpty();
        if (dossiers instanceof KeptDossiers memory) {
            KeptDossier kept = memory.kept(line.sku());
            return kept == null ? null : kept.residual(setting, silent, now);
        }
        Dossier dossier = dossiers.find(line.sku());
        return dossier == null ? null : Residual.of(dossier, setting, silent, now);
    }
}
