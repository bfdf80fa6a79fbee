/** Measures what the README's table of numbers states; run by hand, never as a test. */
@NullMarked
package io.marketgate.benchmark;

import org.jspecify.annotations.NullMarked;
