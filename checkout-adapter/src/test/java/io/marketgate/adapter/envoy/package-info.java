@NullMarked
package io.marketgate.adapter.envoy;

import org.jspecify.annotations.NullMarked;
