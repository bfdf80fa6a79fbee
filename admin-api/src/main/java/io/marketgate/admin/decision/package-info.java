/** Decisions as they were given, and given again. Reads the journal and writes nothing. */
@NullMarked
package io.marketgate.admin.decision;

import org.jspecify.annotations.NullMarked;
