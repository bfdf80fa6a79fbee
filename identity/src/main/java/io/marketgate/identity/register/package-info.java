/**
 * Registers that know which number belongs to which person, and what stands between them and the gate: coalescing,
 * quota, timeout, breaker. What an answer means for a buyer is {@code io.marketgate.identity.verification}'s.
 */
@NullMarked
package io.marketgate.identity.register;

import org.jspecify.annotations.NullMarked;
