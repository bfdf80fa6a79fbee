package io.marketgate.admin;

import io.marketgate.access.CurrentCaller;
import io.marketgate.access.Reach;
import io.marketgate.catalogue.CatalogueEditor;
import io.marketgate.catalogue.CatalogueReading;
import io.marketgate.catalogue.MerchantSettings;
import io.marketgate.catalogue.Page;
import io.marketgate.catalogue.Resource;
import io.marketgate.merchant.MerchantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The resources of the calling merchant, and the merchants themselves. */
@ApplicationScoped
public class CrudResources {
    private final CatalogueEditor editor;
    private final Moments moments;
    private final CurrentCaller caller;

    CrudResources(CatalogueEditor editor, Moments moments, CurrentCaller caller) {
        this.editor = editor;
        this.moments = moments;
        this.caller = caller;
    }

    /**
     * A kind of resource of the calling merchant. Resources of other merchants do not exist here.
     *
     * @param key reads its name in the path; throws {@link IllegalArgumentException} if the form is wrong
     * @param body converts a value to what staff read
     */
    public <K, V, B> CrudResource<K, V, B> of(Resource<K, V> resource, Function<String, K> key, Function<V, B> body) {
        return new CrudResource<>(editor, moments, caller, resource, key, body, new Holdings<>() {
            @Override
            public MerchantId owner(String id) {
                return caller.get().merchant();
            }

            @Override
            public Page<V> page(CatalogueReading reading, @Nullable String cursor, int limit) {
                return reading.list(caller.get().merchant(), resource, cursor, limit);
            }
        });
    }

    /**
     * The merchants that the caller reaches: here the path names the merchant, everywhere else the credential or the
     * operator's header does.
     *
     * @param body converts a merchant to what operators read
     */
    public <B> CrudResource<MerchantId, MerchantSettings, B> merchants(Function<MerchantSettings, B> body) {
        return new CrudResource<>(editor, moments, caller, Resource.MERCHANT, MerchantId::new, body, new Holdings<>() {
            @Override
            public MerchantId owner(String id) {
                MerchantId named = new MerchantId(id);
                if (!caller.get().reaches(named)) {
                    throw Outcomes.notFound("there is no such merchant");
                }
                return named;
            }

            @Override
            public Page<MerchantSettings> page(CatalogueReading reading, @Nullable String cursor, int limit) {
                return caller.get().reach() instanceof Reach.Own own
                        ? reading.list(own.merchant(), Resource.MERCHANT, cursor, limit)
                        : reading.merchants(cursor, limit);
            }
        });
    }
}
