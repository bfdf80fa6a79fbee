/** Checks that the README's examples work. */
@NullMarked
package io.marketgate.readme;

import org.jspecify.annotations.NullMarked;
