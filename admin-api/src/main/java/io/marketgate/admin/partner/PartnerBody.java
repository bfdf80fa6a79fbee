package io.marketgate.admin.partner;

import io.marketgate.admin.Line;
import io.marketgate.admin.Markets;
import io.marketgate.admin.Members;
import io.marketgate.admin.Restated;
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
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A partner as staff write and read it. */
record PartnerBody(
        @Schema(description = "for staff and remedies") @NotNull @Line
        String name,

        @Schema(description = "words of the vocabulary", examples = "[\"LICENSED_PHARMACY\"]") @NotEmpty @Size(max = 50)
        List<@NotNull String> roles,

        @Schema(description = "where it acts", examples = "[\"SG\"]") @NotEmpty @Size(max = 300)
        List<@NotNull String> markets,

        @Schema(description = "what it acts for; every class where nothing is said") @Size(max = 100) @Nullable
        List<@NotNull String> productClasses,

        @Nullable String id,

        @Nullable Long revision)
        implements Restated {

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
        Stream<Notice> unjudged =
                Members.ofEach("/markets", markets, (pointer, text) -> known.unjudged(pointer, MarketCode.parse(text)));
        Stream<Notice> unregulated = Members.ofEach(
                "/productClasses",
                productClasses,
                (pointer, text) -> known.unregulated(pointer, new ProductClass(text), partner.markets()));
        return Stream.concat(unjudged, unregulated).toList();
    }
}
