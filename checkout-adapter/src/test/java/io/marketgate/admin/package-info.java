/** The staff side of the wire, called over HTTP as staff do. Each test has merchants of its own. */
@NullMarked
package io.marketgate.admin;

import org.jspecify.annotations.NullMarked;
