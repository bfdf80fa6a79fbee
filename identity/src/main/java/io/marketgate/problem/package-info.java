/**
 * What the gate says when it cannot do what was asked: RFC 9457 problems, and the mappers that turn everything thrown
 * into one. Knows no endpoint.
 */
@NullMarked
package io.marketgate.problem;

import org.jspecify.annotations.NullMarked;
