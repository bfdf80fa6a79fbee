package io.marketgate.admin.partner;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.marketgate.admin.Line;
import io.marketgate.admin.Markets;
import io.marketgate.admin.Members;
import io.marketgate.admin.Words;
import io.marketgate.explanation.Notice;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.Partner;
import io.marketgate.merchant.PartnerId;
import io.marketgate.product.ProductClass;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A partner as staff write and read it. */
record PartnerBody(
        @NotNull @Line String name,

        @Schema(description = "words of the vocabulary", examples = "[\"LICENSED_PHARMACY\"]") @NotEmpty @Size(max = 50)
        List<@NotNull String> roles,

        @Schema(description = "where it acts", examples = "[\"SG\"]") @NotEmpty @Size(max = 300)
        List<@NotNull String> markets,

        @Schema(description = "what it acts for; every class where nothing is said") @Size(max = 100) @Nullable
        List<@NotNull String> productClasses,

        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) @Schema(description = "its name in the path") @Nullable
        String id,

        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
        @Schema(description = "of the change that wrote it; what the writer has seen")
        @Nullable
        Long revision) {

    static PartnerBody of(Partner partner) {
        return new PartnerBody(
                partner.name(),
                Members.words(partner.roles()),
                Members.words(partner.markets()),
                Members.words(partner.productClasses()),
                null,
                null);
    }

    Partner partner(Words words, Markets known, String id) {
        return new Partner(
                Members.read("id", id, PartnerId::new),
                name,
                Members.readAll("/roles", roles, words::partnerRole),
                Members.readAll("/markets", markets, known::marketOrGroup),
                Members.readAll("/productClasses", productClasses, words::productClass));
    }

    /** Notices for the parts of it that have no effect yet. */
    List<Notice> notices(Partner partner, Markets known) {
        Stream<Notice> unjudged = IntStream.range(0, markets.size())
                .boxed()
                .flatMap(i -> known.unjudged("/markets/" + i, new MarketCode(markets.get(i))));
        List<String> named = productClasses == null ? List.of() : productClasses;
        Stream<Notice> unregulated = IntStream.range(0, named.size())
                .boxed()
                .flatMap(i ->
                        known.unregulated("/productClasses/" + i, new ProductClass(named.get(i)), partner.markets()));
        return Stream.concat(unjudged, unregulated).toList();
    }
}
