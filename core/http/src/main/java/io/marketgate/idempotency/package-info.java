/**
 * Answers kept for an {@code Idempotency-Key}, so that a request sent twice is carried out once. Independent of
 * endpoints. Keeps only a keyed hash of a request, because it may contain an address or a document's number.
 */
@NullMarked
package io.marketgate.idempotency;

import org.jspecify.annotations.NullMarked;
