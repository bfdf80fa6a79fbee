/**
 * Answers kept for an {@code Idempotency-Key}, so that a request sent twice is carried out once. Knows no endpoint; keeps
 * of a request a keyed hash only, for it may hold an address or a document's number.
 */
@NullMarked
package io.marketgate.idempotency;

import org.jspecify.annotations.NullMarked;
