/** Past decisions, the search for them and their replay. Reads the journal and its projection, and writes nothing. */
@NullMarked
package io.marketgate.admin.decision;

import org.jspecify.annotations.NullMarked;
