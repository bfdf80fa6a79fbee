/**
 * What every platform adapter shares: the cart a platform told of, and what the gate rules of it. A platform is one package
 * below, two pure mappings and a thin endpoint; none knows another, and nothing of the gate knows any of them.
 */
@NullMarked
package io.marketgate.adapter;

import org.jspecify.annotations.NullMarked;
