/** The files that an operator takes from {@code checkout-adapter/operations}, held against the application. */
@NullMarked
package io.marketgate.operations;

import org.jspecify.annotations.NullMarked;
