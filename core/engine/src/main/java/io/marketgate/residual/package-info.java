/**
 * Partial evaluation, for speed. The part of a line's judgement that depends on neither cart nor buyer is kept and
 * reused. It does not change the semantics: judging a residual equals judging the whole. Thread-safe.
 */
@NullMarked
package io.marketgate.residual;

import org.jspecify.annotations.NullMarked;
