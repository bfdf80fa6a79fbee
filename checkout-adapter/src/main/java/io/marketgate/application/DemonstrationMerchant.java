package io.marketgate.application;

import io.marketgate.access.PresentedKey;
import io.marketgate.access.Roles;
import io.marketgate.catalogue.Author;
import io.marketgate.catalogue.CatalogueEditor;
import io.marketgate.catalogue.Expectation;
import io.marketgate.catalogue.Resource;
import io.marketgate.catalogue.WriteOutcome;
import io.marketgate.merchant.ApiKey;
import io.marketgate.merchant.MerchantId;
import java.util.Set;

/**
 * Fills an embedded gate's catalogue on its first start. Later changes by staff stay. The administrator's key is
 * written last, and if it exists nothing is loaded again.
 */
final class DemonstrationMerchant {
    private final CatalogueEditor editor;

    DemonstrationMerchant(CatalogueEditor editor) {
        this.editor = editor;
    }

    /** Ensures that the merchant exists and that these keys act for it. */
    void load(DemonstrationData data, Credentials credentials) {
        MerchantId merchant = data.merchant().id();
        ApiKey storefrontKey = key(credentials.storefrontKey(), "demonstration storefronts", Set.of());
        ApiKey adminKey = key(credentials.adminKey(), "demonstration administrator", Roles.STAFF);
        if (editor.find(merchant, Resource.API_KEY, adminKey.id()) != null) {
            return;
        }
        put(merchant, Resource.MERCHANT, data.merchant());
        data.storefronts().forEach(storefront -> put(merchant, Resource.STOREFRONT, storefront));
        data.partners().forEach(partner -> put(merchant, Resource.PARTNER, partner));
        data.products().forEach(product -> put(merchant, Resource.SKU, product));
        data.evidence().forEach(evidence -> put(merchant, Resource.EVIDENCE, evidence));
        put(merchant, Resource.API_KEY, storefrontKey);
        put(merchant, Resource.API_KEY, adminKey);
    }

    /** Creates a resource. One that exists already, from an interrupted start, stays as it is. */
    private <K, V> void put(MerchantId merchant, Resource<K, V> resource, V value) {
        WriteOutcome outcome = editor.put(merchant, resource, value, Expectation.none(), Author.GATE);
        if (outcome instanceof WriteOutcome.Refused refused) {
            throw new IllegalStateException(
                    "demonstration " + resource + " `" + resource.keyOf(value) + "`: " + refused.reason());
        }
    }

    private static ApiKey key(String text, String name, Set<String> roles) {
        PresentedKey key = PresentedKey.parse(text)
                .orElseThrow(() -> new IllegalStateException("`credentials.json` does not hold keys of this gate"));
        return new ApiKey(key.id(), name, key.secretSha256(), Set.of(), roles);
    }
}
