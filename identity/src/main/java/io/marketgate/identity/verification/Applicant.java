package io.marketgate.identity.verification;

import io.marketgate.decision.Subject;
import io.marketgate.merchant.MerchantId;

/**
 * Whose identity is to be verified, and who asks.
 *
 * @param credential the caller's: an API key's id or a token's client; attempts are counted by it
 */
public record Applicant(MerchantId merchant, Subject subject, String credential) {}
