/**
 * The law as it is stored: packs, how newer ones are imported, and that the law compiles before it is committed.
 * Merchants' own rules are a kind of resource; here they are seen through {@link
 * io.marketgate.catalogue.postgres.law.Policies} only.
 */
@NullMarked
package io.marketgate.catalogue.postgres.law;

import org.jspecify.annotations.NullMarked;
