/** The merchant's own rules, which only tighten. {@code io.marketgate.pack} interprets them. */
@NullMarked
package io.marketgate.admin.rule;

import org.jspecify.annotations.NullMarked;
