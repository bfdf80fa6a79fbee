package io.marketgate.admin.partner;

import io.marketgate.admin.Line;
import io.marketgate.admin.Members;
import io.marketgate.admin.Words;
import io.marketgate.merchant.Partner;
import io.marketgate.merchant.PartnerId;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
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
        List<@NotNull String> productClasses) {

    static PartnerBody of(Partner partner) {
        return new PartnerBody(
                partner.name(),
                Members.words(partner.roles()),
                Members.words(partner.markets()),
                Members.words(partner.productClasses()));
    }

    Partner partner(Words words, String id) {
        return new Partner(
                Members.read("id", id, PartnerId::new),
                name,
                Members.readAll("/roles", roles, words::partnerRole),
                Members.markets("/markets", markets),
                Members.readAll("/productClasses", productClasses, words::productClass));
    }
}
