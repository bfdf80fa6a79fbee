/** What platforms ask of the packaged gate and are answered in their own words, case by case; and while it is closed. */
@NullMarked
package io.marketgate.platforms;

import org.jspecify.annotations.NullMarked;
