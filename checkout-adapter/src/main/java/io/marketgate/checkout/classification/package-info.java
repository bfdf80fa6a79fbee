/**
 * The classification assistant over HTTP: a merchant's products in, what they are in each market out, as one document or
 * line by line. Reads nothing of the caller's catalogue and records nothing.
 */
@NullMarked
package io.marketgate.checkout.classification;

import org.jspecify.annotations.NullMarked;
