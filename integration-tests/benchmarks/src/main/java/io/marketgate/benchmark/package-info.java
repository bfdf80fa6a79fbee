/** Measures what DESIGN section 10 promises; run by hand, never as a test. */
@NullMarked
package io.marketgate.benchmark;

import org.jspecify.annotations.NullMarked;
