package io.marketgate.catalogue.live;

import io.marketgate.decision.Dossier;
import org.jspecify.annotations.Nullable;

/**
 * A dossier as it was read.
 *
 * @param dossier or null if the merchant has no such SKU
 * @param bytes an estimate of its memory
 */
public record LoadedDossier(@Nullable Dossier dossier, int bytes) {}
