/**
 * The gate's error answers: RFC 9457 problems, and the mappers that turn every exception into one. Independent of
 * endpoints.
 */
@NullMarked
package io.marketgate.problem;

import org.jspecify.annotations.NullMarked;
