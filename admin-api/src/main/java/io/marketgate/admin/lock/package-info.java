/** Lifting the locks that too many attempts to verify a buyer leave behind. */
@NullMarked
package io.marketgate.admin.lock;

import org.jspecify.annotations.NullMarked;
