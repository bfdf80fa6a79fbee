/**
 * The types that all platform adapters share: the cart that a platform sends, and the gate's ruling on it. Each
 * platform is one package below with two pure mappings and a thin endpoint. Platforms do not know each other, and no
 * other package of the gate knows them.
 */
@NullMarked
package io.marketgate.adapter;

import org.jspecify.annotations.NullMarked;
