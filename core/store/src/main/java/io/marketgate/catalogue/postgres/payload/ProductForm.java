package io.marketgate.catalogue.postgres.payload;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Map;
import java.util.Set;

/**
 * The stored form of products. Item ids and doubted facts are left out if empty, so that products stored before these
 * members existed keep the same text.
 */
interface ProductForm {
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    Map<String, String> itemIds();

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    Set<String> doubted();
}
