@NullMarked
package io.marketgate.adapter.adobe;

import org.jspecify.annotations.NullMarked;
