/**
 * How a caller is proven: API keys and bearer tokens, both to one {@code SecurityIdentity} with a {@code Caller}. Says
 * nothing of what a caller may do.
 */
@NullMarked
package io.marketgate.authentication;

import org.jspecify.annotations.NullMarked;
