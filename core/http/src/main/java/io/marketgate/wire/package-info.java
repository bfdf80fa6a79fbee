/** Reading and writing of every JSON body, whatever its content. */
@NullMarked
package io.marketgate.wire;

import org.jspecify.annotations.NullMarked;
