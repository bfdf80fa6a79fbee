/** What the gate noticed and staff should look at. Decides nothing, and holds no personal data. */
@NullMarked
package io.marketgate.workitem;

import org.jspecify.annotations.NullMarked;
