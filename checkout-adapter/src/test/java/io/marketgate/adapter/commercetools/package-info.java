@NullMarked
package io.marketgate.adapter.commercetools;

import org.jspecify.annotations.NullMarked;
