/**
 * Registers that know which number belongs to which person, and their protection: coalescing, quota, timeout, circuit
 * breaker. {@code io.marketgate.identity.verification} decides what an answer means for a buyer.
 */
@NullMarked
package io.marketgate.identity.register;

import org.jspecify.annotations.NullMarked;
