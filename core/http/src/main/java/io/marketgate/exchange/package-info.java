/** What every request and every answer has, whatever it is about: an id, and headers for caches and browsers. */
@NullMarked
package io.marketgate.exchange;

import org.jspecify.annotations.NullMarked;
