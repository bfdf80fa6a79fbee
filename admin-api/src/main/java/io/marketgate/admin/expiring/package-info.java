/** What ends soon. Each kind of it has a source of its own, which is not known here. */
@NullMarked
package io.marketgate.admin.expiring;

import org.jspecify.annotations.NullMarked;
