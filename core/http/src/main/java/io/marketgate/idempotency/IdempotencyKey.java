package io.marketgate.idempotency;

import io.marketgate.merchant.MerchantId;

/**
 * Identifies a request that may be repeated.
 *
 * @param caller the sender, as the audit trail names it; keys of different callers are different
 * @param path of the endpoint
 * @param key the header's value
 */
public record IdempotencyKey(MerchantId merchant, String caller, String path, String key) {}
