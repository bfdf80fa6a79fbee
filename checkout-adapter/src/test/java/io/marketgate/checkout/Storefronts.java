package io.marketgate.checkout;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marketgate.access.PresentedKey;
import io.marketgate.adapter.Namesake;
import io.marketgate.catalogue.Author;
import io.marketgate.catalogue.Catalogue;
import io.marketgate.catalogue.CatalogueEditor;
import io.marketgate.catalogue.Current;
import io.marketgate.catalogue.Expectation;
import io.marketgate.catalogue.MerchantSettings;
import io.marketgate.catalogue.Resource;
import io.marketgate.merchant.ApiKey;
import io.marketgate.merchant.EligibilityMode;
import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.Storefront;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.product.Product;
import io.marketgate.product.Sku;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Calls the gate as a storefront of the demonstration merchant. */
@Singleton
public class Storefronts {
    private static final MerchantId DEMO = new MerchantId("demo");

    private final CatalogueEditor editor;
    private final Catalogue catalogue;
    private final Path home;

    Storefronts(CatalogueEditor editor, Catalogue catalogue, @ConfigProperty(name = "marketgate.home") Path home) {
        this.editor = editor;
        this.catalogue = catalogue;
        this.home = home;
    }

    /** The key of the demonstration storefronts. */
    public String key() {
        return credential("storefrontKey");
    }

    private String credential(String name) {
        try {
            JsonNode credentials =
                    new ObjectMapper().readTree(home.resolve("credentials.json").toFile());
            return credentials.required(name).textValue();
        } catch (IOException failed) {
            throw new IllegalStateException("no credentials", failed);
        }
    }

    /** Waits until every change so far is in force on this replica. */
    public void awaitCatalogue() {
        long newest = editor.revision();
        await().pollDelay(Duration.ZERO)
                .atMost(Duration.ofSeconds(20))
                .until(() -> catalogue.current() instanceof Current.Fresh fresh
                        && fresh.snapshot().revision() >= newest);
    }

    /** Creates another merchant without resources. */
    public MerchantId newMerchant(String name) {
        MerchantId merchant = new MerchantId(name);
        MerchantSettings settings = new MerchantSettings(merchant, name, EligibilityMode.BY_RULE);
        editor.put(merchant, Resource.MERCHANT, settings, Expectation.none(), Author.GATE);
        return merchant;
    }

    /** Ensures that the {@link Namesake} is in the catalogue, and returns its merchant. */
    public MerchantId openNamesake() {
        return open(Namesake.MERCHANT, Namesake.STOREFRONT);
    }

    /** Ensures another merchant, whose storefront ships where {@code global} does and sells {@code LIPSTICK-1}. */
    public MerchantId open(String name, String storefront) {
        MerchantId merchant = newMerchant(name);
        Storefront global = stored(Resource.STOREFRONT, new StorefrontId("global"));
        Storefront like = new Storefront(
                new StorefrontId(storefront),
                global.kind(),
                global.markets(),
                global.originMarket(),
                global.baseUrl(),
                global.cartUrlTemplate(),
                global.currency(),
                global.languages(),
                global.blockedLinePolicy(),
                global.preferRedirect());
        editor.put(merchant, Resource.STOREFRONT, like, Expectation.none(), Author.GATE);
        enterLipstick(merchant, "LIPSTICK-1");
        return merchant;
    }

    /** Ensures that a merchant has a lipstick of that SKU. */
    public void enterLipstick(MerchantId merchant, String sku) {
        enterLipstick(merchant, sku, Map.of());
    }

    /** Ensures that a merchant has a lipstick of that SKU, with these item ids in its storefronts. */
    public void enterLipstick(MerchantId merchant, String sku, Map<String, String> itemIds) {
        Product lipstick = stored(Resource.SKU, new Sku("LIPSTICK-1"));
        Product another = new Product(
                new Sku(sku), lipstick.title(), lipstick.productClass(), lipstick.classes(), lipstick.facts(), itemIds);
        editor.put(merchant, Resource.SKU, another, Expectation.none(), Author.GATE);
        awaitCatalogue();
    }

    /** Deletes a SKU of a merchant. */
    public void takeOut(MerchantId merchant, String sku) {
        editor.delete(merchant, Resource.SKU, new Sku(sku), Expectation.none(), Author.GATE);
        awaitCatalogue();
    }

    private <K, V> V stored(Resource<K, V> resource, K key) {
        return Objects.requireNonNull(editor.find(DEMO, resource, key)).value();
    }

    /** A new key of a merchant for those storefronts, or for all if none is named. It is in force when returned. */
    public String keyOf(MerchantId merchant, Set<String> storefronts) {
        return keyOf(merchant, storefronts, Set.of());
    }

    /** Such a key with further roles. */
    public String keyOf(MerchantId merchant, Set<String> storefronts, Set<String> roles) {
        PresentedKey key = PresentedKey.generate();
        Set<StorefrontId> bound = storefronts.stream().map(StorefrontId::new).collect(Collectors.toSet());
        ApiKey stored = new ApiKey(key.id(), "a test's", key.secretSha256(), bound, roles);
        editor.put(merchant, Resource.API_KEY, stored, Expectation.none(), Author.GATE);
        awaitCatalogue();
        return key.text();
    }

    /** A request with the storefront key. */
    public RequestSpecification calling() {
        return calling(key());
    }

    /** A request with a key. */
    public RequestSpecification calling(String key) {
        awaitCatalogue();
        return given().filter(new HeldToTheDescription())
                .header("X-API-Key", key)
                .contentType(ContentType.JSON);
    }

    /** A request with the administrator's key. */
    public RequestSpecification administering() {
        return calling(credential("adminKey"));
    }

    /** The answer to a body. */
    public Response post(String path, String body) {
        return calling().body(body).post(path);
    }

    /** The answer to a cart. */
    public Response decide(String cart) {
        return post("/v1/checkout/decisions", cart);
    }
}
