/** The engine as a library: a cart decided in a plain JVM. Uses the modules engine and packs, and nothing else. */
@NullMarked
package io.marketgate.embedding;

import org.jspecify.annotations.NullMarked;
