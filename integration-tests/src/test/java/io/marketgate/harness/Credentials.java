package io.marketgate.harness;

/**
 * The content of an embedded gate's {@code credentials.json}.
 *
 * @param storefrontKey acts for every storefront of the demonstration merchant
 * @param adminKey has every staff role
 */
public record Credentials(String merchant, String storefrontKey, String adminKey) {}
