package io.marketgate.catalogue;

import io.marketgate.merchant.ApiKey;
import io.marketgate.merchant.MerchantId;

/** An API key and its merchant. */
public record Credential(MerchantId merchant, ApiKey key) {}
