/** Seeded random requests to every operation that a gate describes. Knows no operation by name. */
@NullMarked
package io.marketgate.fuzz;

import org.jspecify.annotations.NullMarked;
