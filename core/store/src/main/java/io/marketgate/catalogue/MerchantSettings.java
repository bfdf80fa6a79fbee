package io.marketgate.catalogue;

import io.marketgate.merchant.EligibilityMode;
import io.marketgate.merchant.MerchantId;

/**
 * A merchant without what it owns.
 *
 * @param name for staff
 * @param eligibility whether a SKU without an eligibility row may be sold by rule alone
 */
public record MerchantSettings(MerchantId id, String name, EligibilityMode eligibility) {}
