/**
 * Buyers' tokens: OpenID Connect for Identity Assurance 1.0. Judges whether a token is the configured issuer's and what
 * it vouches for; what a market makes of that is {@code io.marketgate.identity.verification}'s.
 */
@NullMarked
package io.marketgate.identity.token;

import org.jspecify.annotations.NullMarked;
