/** Who is calling: callers, their roles, and the keys the gate itself holds. Knows no endpoint and no storage. */
@NullMarked
package io.marketgate.access;

import org.jspecify.annotations.NullMarked;
