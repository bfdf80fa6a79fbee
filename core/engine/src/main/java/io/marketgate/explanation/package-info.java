/**
 * A decision made readable: its texts and its JSON, to the byte. Knows nothing of HTTP, of storage or of how the decision
 * was reached, and adds nothing to it.
 */
@NullMarked
package io.marketgate.explanation;

import org.jspecify.annotations.NullMarked;
