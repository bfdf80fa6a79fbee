package io.marketgate.residual;

import io.marketgate.decision.Dossier;
import io.marketgate.decision.Dossiers;
import io.marketgate.judgement.Line;
import io.marketgate.judgement.LineSource;
import io.marketgate.judgement.Setting;
import io.marketgate.product.Sku;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Supplies residuals. Those of {@link KeptDossiers} are kept with the dossier; others serve one decision. */
public final class Residuals implements LineSource {

    @Override
    public @Nullable Line line(Dossiers dossiers, Sku sku, Setting setting, Instant now) {
        if (dossiers instanceof KeptDossiers memory) {
            KeptDossier kept = memory.kept(sku);
            return kept == null ? null : kept.residual(setting, now);
        }
        Dossier dossier = dossiers.find(sku);
        return dossier == null ? null : Residual.of(dossier, setting, now);
    }
}
