/** How the packaged application starts, stops and survives. */
@NullMarked
package io.marketgate.application;

import org.jspecify.annotations.NullMarked;
