/**
 * Forwarding prescriptions, for storefronts: the wire of {@code io.marketgate.identity.prescription}. Holds a reference or
 * the digest of a picture only during its request.
 */
@NullMarked
package io.marketgate.checkout.prescription;

import org.jspecify.annotations.NullMarked;
