/**
 * The catalogue's ports and types: who may sell what, by which law, at which revision. The data plane reads a leased
 * {@link io.marketgate.catalogue.Snapshot} through {@link io.marketgate.catalogue.Catalogue}. The control plane writes
 * through {@link io.marketgate.catalogue.CatalogueEditor}. Plain Java: databases, caches and threads are in the
 * packages below, decisions in {@code io.marketgate.decision}.
 */
@NullMarked
package io.marketgate.catalogue;

import org.jspecify.annotations.NullMarked;
