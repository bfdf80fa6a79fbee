/** The merchant's own rules, which only tighten. What they mean is the business of {@code io.marketgate.pack}. */
@NullMarked
package io.marketgate.admin.rule;

import org.jspecify.annotations.NullMarked;
