/** Parts that tests of every module share; no test lives here. */
@NullMarked
package io.marketgate.testing;

import org.jspecify.annotations.NullMarked;
