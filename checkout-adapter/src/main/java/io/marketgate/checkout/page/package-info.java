/** Pages that the gate serves itself, each with a policy that lets nothing in from elsewhere. No page lives here. */
@NullMarked
package io.marketgate.checkout.page;

import org.jspecify.annotations.NullMarked;
