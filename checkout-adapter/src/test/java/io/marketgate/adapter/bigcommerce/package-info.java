@NullMarked
package io.marketgate.adapter.bigcommerce;

import org.jspecify.annotations.NullMarked;
