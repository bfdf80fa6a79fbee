/** What the gate noticed and staff should look at. */
@NullMarked
package io.marketgate.admin.workitem;

import org.jspecify.annotations.NullMarked;
