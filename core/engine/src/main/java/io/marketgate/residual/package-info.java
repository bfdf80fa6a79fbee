/**
 * Partial evaluation, for speed: what of a line's judgement depends on neither cart nor buyer is kept and used again. It adds
 * nothing to the semantics: judging a residual equals judging the whole. Thread-safe.
 */
@NullMarked
package io.marketgate.residual;

import org.jspecify.annotations.NullMarked;
