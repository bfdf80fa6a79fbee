package io.marketgate.catalogue.postgres.payload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdDelegatingDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdDelegatingSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.marketgate.evidence.Evidence;
import io.marketgate.evidence.EvidenceType;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.PartnerId;
import io.marketgate.merchant.RateTableId;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.product.Product;
import io.marketgate.product.ProductClass;
import io.marketgate.product.Sku;
import io.marketgate.product.Value;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Set;
import java.util.function.Function;

/**
 * The stored form of values: JSON, the same text for equal values, so that texts can be compared to see whether anything
 * changed.
 */
public final class Payload {
    private static final ObjectMapper JSON = mapper();

    private Payload() {}

    /** A value's stored form. */
    public static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("a value has no stored form", unwritable);
        }
    }

    /**
     * The value of a stored form.
     *
     * @throws IllegalStateException if the text is not one of that type
     */
    public static <V> V read(Class<V> type, String text) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException | IllegalArgumentException unreadable) {
            throw new IllegalStateException("a stored value cannot be read", unreadable);
        }
    }

    private static ObjectMapper mapper() {
        SimpleModule words = new SimpleModule();
        word(words, MarketCode.class, MarketCode::new);
        word(words, MerchantId.class, MerchantId::new);
        word(words, StorefrontId.class, StorefrontId::new);
        word(words, PartnerId.class, PartnerId::new);
        word(words, RateTableId.class, RateTableId::new);
        word(words, Sku.class, Sku::new);
        word(words, ProductClass.class, ProductClass::new);
        word(words, EvidenceType.class, EvidenceType::new);
        word(words, Instant.class, Instant::parse);
        word(words, LocalDate.class, LocalDate::parse);
        word(words, URI.class, URI::create);
        word(words, Currency.class, Currency::getInstance);
        words.addSerializer(Set.class, new OrderedSetSerializer());
        words.addSerializer(Evidence.class, new StdDelegatingSerializer(Evidence.class, new EvidenceForm.Flat()));
        words.addDeserializer(Evidence.class, new StdDelegatingDeserializer<>(new EvidenceForm.Whole()));
        words.setMixInAnnotation(Product.class, ProductForm.class);
        words.setMixInAnnotation(Value.class, ValueForm.class);
        words.setMixInAnnotation(Value.Text.class, ValueForm.OfText.class);
        words.setMixInAnnotation(Value.Amount.class, ValueForm.OfAmount.class);
        words.setMixInAnnotation(Value.Flag.class, ValueForm.OfFlag.class);
        words.setMixInAnnotation(Value.Day.class, ValueForm.OfDay.class);
        return JsonMapper.builder()
                .addModule(words)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .build();
    }

    private static <T> void word(SimpleModule module, Class<T> type, Function<String, T> parse) {
        module.addSerializer(type, ToStringSerializer.instance);
        module.addKeySerializer(type, new WordKeySerializer());
        module.addDeserializer(type, new WordDeserializer<>(type, parse));
        module.addKeyDeserializer(type, new WordKeyDeserializer(parse));
    }
}
