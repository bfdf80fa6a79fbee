package io.marketgate.harness;

/**
 * What an embedded gate leaves in {@code credentials.json}.
 *
 * @param storefrontKey acts for every storefront of the demonstration merchant
 * @param adminKey has every staff role
 */
public record Credentials(String merchant, String storefrontKey, String adminKey) {}
