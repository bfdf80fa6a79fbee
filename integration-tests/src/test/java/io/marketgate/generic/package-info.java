/**
 * Runs the connectors for platforms that call from within, each in its own runtime with stand-ins for the platform's
 * API. Their scripts are under {@code src/test/resources/generic}.
 */
@NullMarked
package io.marketgate.generic;

import org.jspecify.annotations.NullMarked;
