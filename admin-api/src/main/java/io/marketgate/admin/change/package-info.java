/** The audit trail of the catalogue. Writes nothing. */
@NullMarked
package io.marketgate.admin.change;

import org.jspecify.annotations.NullMarked;
