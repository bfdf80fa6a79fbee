/** The merchants, for operators and for a merchant's own administrators. The only place whose path names a merchant. */
@NullMarked
package io.marketgate.admin.merchant;

import org.jspecify.annotations.NullMarked;
