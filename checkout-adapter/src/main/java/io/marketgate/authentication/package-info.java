/**
 * Authentication of callers: API keys and bearer tokens, both as a {@code SecurityIdentity} with a {@code Caller}. Does
 * not decide what a caller may do.
 */
@NullMarked
package io.marketgate.authentication;

import org.jspecify.annotations.NullMarked;
