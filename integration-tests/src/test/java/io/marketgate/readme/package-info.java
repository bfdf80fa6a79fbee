/** Holds the README to what it shows. Nothing else is tested here. */
@NullMarked
package io.marketgate.readme;

import org.jspecify.annotations.NullMarked;
