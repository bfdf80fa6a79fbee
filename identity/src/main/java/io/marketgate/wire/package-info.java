/** How every body on the wire is read and written, whatever it says. */
@NullMarked
package io.marketgate.wire;

import org.jspecify.annotations.NullMarked;
