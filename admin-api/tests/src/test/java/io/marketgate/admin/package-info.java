/** The staff side of the wire, called over HTTP as staff do. Each test has its own merchants. */
@NullMarked
package io.marketgate.admin;

import org.jspecify.annotations.NullMarked;
