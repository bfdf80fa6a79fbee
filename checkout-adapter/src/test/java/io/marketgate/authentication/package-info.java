@NullMarked
package io.marketgate.authentication;

import org.jspecify.annotations.NullMarked;
