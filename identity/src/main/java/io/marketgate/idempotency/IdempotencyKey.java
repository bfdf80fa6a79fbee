package io.marketgate.idempotency;

import io.marketgate.merchant.MerchantId;

/**
 * What one request is known by when it comes again.
 *
 * @param caller who sends it, as the audit trail names it; another caller's key is another key
 * @param path of the endpoint
 * @param key the header's value
 */
public record IdempotencyKey(MerchantId merchant, String caller, String path, String key) {}
