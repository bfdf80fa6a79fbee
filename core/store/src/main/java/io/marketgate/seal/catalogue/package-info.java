/**
 * Compares the rows of the catalogue with what the audit trail recorded of them: which row differs and in which member, which
 * is gone, which is there and was never written. Knows no database; {@code seal.postgres} reads for it.
 */
@NullMarked
package io.marketgate.seal.catalogue;

import org.jspecify.annotations.NullMarked;
