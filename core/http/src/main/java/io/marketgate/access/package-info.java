/** Callers, their roles, and the keys the gate itself holds. Independent of endpoints and storage. */
@NullMarked
package io.marketgate.access;

import org.jspecify.annotations.NullMarked;
