/** Checks of the gate's answers and calls with vendors' own packages from npm. No expectation here is our own. */
@NullMarked
package io.marketgate.vendors;

import org.jspecify.annotations.NullMarked;
