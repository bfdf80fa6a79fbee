package io.marketgate.judgement;

import io.marketgate.market.Territory;
import io.marketgate.merchant.Merchant;
import io.marketgate.merchant.Storefront;
import io.marketgate.rule.Rulebook;

/**
 * Everything a line is judged under except cart and buyer.
 *
 * @param territory where the line goes
 * @param merchant the merchant who sells the line
 * @param rulebook the law and the merchant's policy
 * @param asker the merchant's storefront that asks
 */
public record Setting(Territory territory, Merchant merchant, Rulebook rulebook, Storefront asker) {}
