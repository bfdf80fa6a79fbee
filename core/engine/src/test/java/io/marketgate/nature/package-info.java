/** Checks the bundled packs against the substances that law bars, for every substance, class, market and channel. */
@NullMarked
package io.marketgate.nature;

import org.jspecify.annotations.NullMarked;
