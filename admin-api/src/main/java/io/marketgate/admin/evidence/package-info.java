/** The evidence a merchant holds. Data of a buyer is reduced here and goes no further. */
@NullMarked
package io.marketgate.admin.evidence;

import org.jspecify.annotations.NullMarked;
