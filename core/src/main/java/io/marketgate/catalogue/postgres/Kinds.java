package io.marketgate.catalogue.postgres;

import io.marketgate.catalogue.MerchantSettings;
import io.marketgate.catalogue.PolicyRule;
import io.marketgate.catalogue.Resource;
import io.marketgate.evidence.Evidence;
import io.marketgate.merchant.ApiKey;
import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.Partner;
import io.marketgate.merchant.Storefront;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.product.Product;
import io.marketgate.rule.RuleId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every kind of thing there is. */
final class Kinds {
    private static final List<Kind<?>> ALL = List.of(
            new OfMerchant(),
            new OfStorefront(),
            new OfPartner(),
            new OfSku(),
            new OfEvidence(),
            new OfPolicyRule(),
            new OfApiKey());

    private Kinds() {}

    /** The kind of a resource. */
    @SuppressWarnings("unchecked") // a kind has the value type of its resource, by its constructor
    static <V> Kind<V> of(Resource<?, V> resource) {
        return (Kind<V>) ALL.stream()
                .filter(kind -> kind.resource().word().equals(resource.word()))
                .findFirst()
                .orElseThrow();
    }

    private static final class OfMerchant extends Kind<MerchantSettings> {
        private static final List<Class<? extends OwnedRow>> OWNED = List.of(
                StorefrontRow.class,
                PartnerRow.class,
                SkuRow.class,
                EvidenceRow.class,
                PolicyRuleRow.class,
                ApiKeyRow.class);

        OfMerchant() {
            super(Resource.MERCHANT, MerchantRow.class);
        }

        @Override
        MerchantSettings read(String name, String payload) {
            return Payload.read(MerchantSettings.class, payload);
        }

        @Override
        OwnedRow open(OwnedRow.Opening opening, MerchantSettings value, String payload) {
            return new MerchantRow(opening, value.id().value(), payload);
        }

        @Override
        @Nullable
        String neededBy(Rows rows, MerchantId merchant, String name) {
            boolean owns = OWNED.stream().anyMatch(row -> rows.any(row, merchant));
            return owns ? "what the merchant owns" : null;
        }
    }

    private static final class OfStorefront extends Kind<Storefront> {
        OfStorefront() {
            super(Resource.STOREFRONT, StorefrontRow.class);
        }

        @Override
        Storefront read(String name, String payload) {
            return Payload.read(Storefront.class, payload);
        }

        @Override
        OwnedRow open(OwnedRow.Opening opening, Storefront value, String payload) {
            return new StorefrontRow(opening, value.id().value(), payload);
        }

        @Override
        @Nullable
        String neededBy(Rows rows, MerchantId merchant, String name) {
            return rows.all(ApiKeyRow.class, merchant).stream()
                    .map(row -> Payload.read(ApiKey.class, row.payload))
                    .filter(key -> key.storefronts().contains(new StorefrontId(name)))
                    .map(key -> "API key `" + key.id() + "`")
                    .findFirst()
                    .orElse(null);
        }
    }

    private static final class OfPartner extends Kind<Partner> {
        OfPartner() {
            super(Resource.PARTNER, PartnerRow.class);
        }

        @Override
        Partner read(String name, String payload) {
            return Payload.read(Partner.class, payload);
        }

        @Override
        OwnedRow open(OwnedRow.Opening opening, Partner value, String payload) {
            return new PartnerRow(opening, value.id().value(), payload);
        }

        @Override
        @Nullable
        String neededBy(Rows rows, MerchantId merchant, String name) {
            String evidence = rows.evidenceOf(merchant, "partner", name);
            return evidence == null ? null : "evidence `" + evidence + "`";
        }
    }

    private static final class OfSku extends Kind<Product> {
        OfSku() {
            super(Resource.SKU, SkuRow.class);
        }

        @Override
        Product read(String name, String payload) {
            return Payload.read(Product.class, payload);
        }

        @Override
        OwnedRow open(OwnedRow.Opening opening, Product value, String payload) {
            return new SkuRow(opening, value.sku().value(), payload);
        }

        @Override
        String dossier(Product value) {
            return value.sku().value();
        }

        @Override
        @Nullable
        String neededBy(Rows rows, MerchantId merchant, String name) {
            String evidence = rows.evidenceOf(merchant, "sku", name);
            return evidence == null ? null : "evidence `" + evidence + "`";
        }
    }

    private static final class OfEvidence extends Kind<Evidence> {
        OfEvidence() {
            super(Resource.EVIDENCE, EvidenceRow.class);
        }

        @Override
        Evidence read(String name, String payload) {
            return Payload.read(Evidence.class, payload);
        }

        @Override
        OwnedRow open(OwnedRow.Opening opening, Evidence value, String payload) {
            return new EvidenceRow(opening, value, payload);
        }

        @Override
        @Nullable
        String dossier(Evidence value) {
            return EvidenceRow.dossierOf(value);
        }

        @Override
        @Nullable
        String refusal(Rows rows, MerchantId merchant, Evidence value) {
            String sku = EvidenceRow.dossierOf(value);
            if (sku != null && !rows.hold(SkuRow.class, merchant, sku)) {
                return "there is no SKU `" + sku + "`";
            }
            String partner = value.partner();
            if (partner != null && !rows.hold(PartnerRow.class, merchant, partner)) {
                return "there is no partner `" + partner + "`";
            }
            return null;
        }
    }

    private static final class OfPolicyRule extends Kind<PolicyRule> {
        OfPolicyRule() {
            super(Resource.POLICY_RULE, PolicyRuleRow.class);
        }

        @Override
        String write(PolicyRule value) {
            return value.source();
        }

        @Override
        PolicyRule read(String name, String payload) {
            return new PolicyRule(new RuleId(name), payload);
        }

        @Override
        OwnedRow open(OwnedRow.Opening opening, PolicyRule value, String payload) {
            return new PolicyRuleRow(opening, value.id().value(), payload);
        }

        @Override
        boolean isLaw() {
            return true;
        }
    }

    private static final class OfApiKey extends Kind<ApiKey> {
        OfApiKey() {
            super(Resource.API_KEY, ApiKeyRow.class);
        }

        @Override
        ApiKey read(String name, String payload) {
            return Payload.read(ApiKey.class, payload);
        }

        @Override
        OwnedRow open(OwnedRow.Opening opening, ApiKey value, String payload) {
            return new ApiKeyRow(opening, value.id(), payload);
        }

        @Override
        @Nullable
        String refusal(Rows rows, MerchantId merchant, ApiKey value) {
            if (rows.heldByAnother(ApiKeyRow.class, merchant, value.id())) {
                return "api_key `" + value.id() + "` exists";
            }
            return value.storefronts().stream()
                    .sorted()
                    .filter(storefront -> !rows.hold(StorefrontRow.class, merchant, storefront.value()))
                    .map(storefront -> "there is no storefront `" + storefront + "`")
                    .findFirst()
                    .orElse(null);
        }
    }
}
