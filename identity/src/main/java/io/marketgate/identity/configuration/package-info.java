/**
 * The configuration of identity, and the one place where its parts are put together as beans. No behaviour of its own.
 */
@NullMarked
package io.marketgate.identity.configuration;

import org.jspecify.annotations.NullMarked;
