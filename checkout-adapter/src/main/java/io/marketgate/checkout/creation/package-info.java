/**
 * Requests that create something, once for each idempotency key. What is created, and its answer, is the use case's own.
 */
@NullMarked
package io.marketgate.checkout.creation;

import org.jspecify.annotations.NullMarked;
