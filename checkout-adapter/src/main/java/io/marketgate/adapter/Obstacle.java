package io.marketgate.adapter;

import org.jspecify.annotations.Nullable;

/**
 * Why a channel is closed, as the wire contract has it.
 *
 * @param code a reason code of the wire contract
 * @param rule the rule's id, or null where none decided
 * @param message for the shopper, in the shopper's language
 * @param law the instrument, or null where it is not the law that closes
 * @param body who enforces it, or null
 * @param decisive whether it closed the way that decided the line
 */
public record Obstacle(
        String code,
        @Nullable String rule,
        String message,
        @Nullable String law,
        @Nullable String body,
        boolean decisive) {}
