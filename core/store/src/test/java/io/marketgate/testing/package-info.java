/** Test support shared by the tests of all modules; contains no tests. */
@NullMarked
package io.marketgate.testing;

import org.jspecify.annotations.NullMarked;
