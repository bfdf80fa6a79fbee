/**
 * Renders a decision as texts and JSON, byte for byte. Independent of HTTP, of storage and of how the decision was
 * reached, and adds nothing to it.
 */
@NullMarked
package io.marketgate.explanation;

import org.jspecify.annotations.NullMarked;
