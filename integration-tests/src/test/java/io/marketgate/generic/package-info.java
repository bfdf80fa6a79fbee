/**
 * Runs the connectors for platforms that ask from within, each in its own runtime and with stand-ins for what its platform
 * gives. What they need in that runtime is under {@code src/test/resources/generic}.
 */
@NullMarked
package io.marketgate.generic;

import org.jspecify.annotations.NullMarked;
