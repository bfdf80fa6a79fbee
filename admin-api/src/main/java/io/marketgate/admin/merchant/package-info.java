/** The merchants, for operators. The only place where a caller names a merchant. */
@NullMarked
package io.marketgate.admin.merchant;

import org.jspecify.annotations.NullMarked;
