/** Who the packaged application lets in. */
@NullMarked
package io.marketgate.authentication;

import org.jspecify.annotations.NullMarked;
