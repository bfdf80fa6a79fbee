/**
 * Buyers' tokens: OpenID Connect for Identity Assurance 1.0. Judges whether a token is the configured issuer's and what
 * it vouches for. {@code io.marketgate.identity.verification} decides what that means for a market.
 */
@NullMarked
package io.marketgate.identity.token;

import org.jspecify.annotations.NullMarked;
