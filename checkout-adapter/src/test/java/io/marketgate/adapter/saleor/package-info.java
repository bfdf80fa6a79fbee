@NullMarked
package io.marketgate.adapter.saleor;

import org.jspecify.annotations.NullMarked;
