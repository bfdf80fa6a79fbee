/**
 * Questions of every platform to the packaged gate, in the platform's own form, case by case; also while the gate is
 * closed.
 */
@NullMarked
package io.marketgate.platforms;

import org.jspecify.annotations.NullMarked;
