package io.marketgate.catalogue.postgres.law;

import io.marketgate.catalogue.PolicyRule;
import io.marketgate.merchant.MerchantId;
import java.util.List;
import java.util.Map;

/** Merchants' own rules, which are compiled together with the packs. */
public interface Policies {
    /** The current rules by merchant, each merchant's by name, as the caller's transaction sees them. */
    Map<MerchantId, List<PolicyRule>> current();
}
