package io.marketgate.catalogue.postgres;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Map;
import java.util.Set;

/**
 * The stored form of products. Where every system calls a product by its SKU, or no fact is doubted, nothing is stored of it,
 * as nothing was before products had either: the same product is the same text still.
 */
interface ProductForm {
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    Map<String, String> itemIds();

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    Set<String> doubted();
}
