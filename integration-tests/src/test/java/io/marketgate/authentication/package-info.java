/** Authentication in the packaged application. */
@NullMarked
package io.marketgate.authentication;

import org.jspecify.annotations.NullMarked;
