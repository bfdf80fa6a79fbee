/** Past decisions and their replay. Reads the journal and writes nothing. */
@NullMarked
package io.marketgate.admin.decision;

import org.jspecify.annotations.NullMarked;
