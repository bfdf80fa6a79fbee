/** The words that a caller may write, and the register of substances. */
@NullMarked
package io.marketgate.checkout.vocabulary;

import org.jspecify.annotations.NullMarked;
