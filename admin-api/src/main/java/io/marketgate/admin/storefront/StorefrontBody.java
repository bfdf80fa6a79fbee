package io.marketgate.admin.storefront;

import io.marketgate.admin.Markets;
import io.marketgate.admin.Members;
import io.marketgate.admin.Restated;
import io.marketgate.explanation.Notice;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.BlockedLinePolicy;
import io.marketgate.merchant.Storefront;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.merchant.StorefrontKind;
import io.marketgate.merchant.TradedCurrencies;
import io.marketgate.pack.Texts;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A storefront as staff write and read it. */
record StorefrontBody(
        @Schema(description = "whether it sells from stock in its market or ships parcels across a border") @NotNull
        StorefrontKind kind,

        @Schema(description = "the markets it sells or ships into", examples = "[\"SG\"]") @NotEmpty @Size(max = 300)
        List<@NotNull String> markets,

        @Schema(description = "where its parcels leave, or where its stock lies", examples = "CN") @NotNull
        String originMarket,

        @Schema(description = "https, the shop's own address") @NotNull @Size(max = 2000)
        String baseUrl,

        @Schema(
                description =
                        "on the host of `baseUrl`, with `{lines}` or `{permalink}`, `{market}`, `{locale}`, `{decision}`")
        @NotNull
        @Size(max = 2000)
        String cartUrlTemplate,

        @Schema(description = "ISO 4217", examples = "CNY") @NotNull
        String currency,

        @Schema(description = "BCP 47, the languages it speaks to the public") @NotEmpty @Size(max = 50)
        List<@NotNull @Size(max = 64) String> languages,

        @Schema(description = "what a blocked line does to its cart; `BLOCK_CART` where nothing is said") @Nullable
        BlockedLinePolicy blockedLinePolicy,

        @Schema(description = "whether another open way comes before asking the shopper to cure this one") @Nullable
        Boolean preferRedirect,

        @Nullable String id,

        @Nullable Long revision)
        implements Restated {
    private static final List<String> LINES = List.of("{lines}", "{permalink}");
    private static final Set<String> ISO_639 = Set.of(Locale.getISOLanguages());

    static StorefrontBody of(Storefront storefront) {
        return new StorefrontBody(
                storefront.kind(),
                Members.words(storefront.markets()),
                storefront.originMarket().value(),
                storefront.baseUrl().toString(),
                storefront.cartUrlTemplate(),
                storefront.currency().getCurrencyCode(),
                storefront.languages(),
                storefront.blockedLinePolicy(),
                storefront.preferRedirect(),
                null,
                null);
    }

    Storefront storefront(String id, Markets known) {
        StorefrontId name = Members.read("id", id, StorefrontId::new);
        Set<MarketCode> listed = Members.readAll("/markets", markets, known::market);
        MarketCode origin = Members.read("/originMarket", originMarket, known::market);
        URI base = Members.read("/baseUrl", baseUrl, StorefrontBody::url);
        Currency money = Members.read("/currency", currency, StorefrontBody::money);
        List<String> spoken = List.copyOf(Members.readAll("/languages", languages, StorefrontBody::language));
        return Members.whole(
                Storefront.isBase(base) ? "/cartUrlTemplate" : "/baseUrl",
                () -> new Storefront(
                        name,
                        kind,
                        listed,
                        origin,
                        base,
                        cartUrlTemplate,
                        money,
                        spoken,
                        blockedLinePolicy == null ? BlockedLinePolicy.BLOCK_CART : blockedLinePolicy,
                        Boolean.TRUE.equals(preferRedirect)));
    }

    /** Notices for the parts of it that have no effect yet. */
    List<Notice> notices(Storefront storefront, Markets known, Texts texts) {
        Stream<Notice> unjudged =
                Members.ofEach("/markets", markets, (pointer, text) -> known.unjudged(pointer, MarketCode.parse(text)));
        Stream<Notice> unwritten = kind == StorefrontKind.CROSS_BORDER
                ? known.unwritten("/originMarket", storefront.originMarket())
                : Stream.empty();
        return Stream.of(unjudged, unwritten, unnamed(storefront), unspoken(storefront, texts))
                .flatMap(notices -> notices)
                .toList();
    }

    private static Stream<Notice> unnamed(Storefront storefront) {
        String template = storefront.cartUrlTemplate();
        return LINES.stream().anyMatch(template::contains)
                ? Stream.empty()
                : Stream.of(
                        new Notice(
                                Notice.Code.LINES_NOT_IN_URL,
                                "/cartUrlTemplate",
                                "names no lines with `{lines}` or `{permalink}`, so the page must redeem `state` to fill the cart"));
    }

    private static Stream<Notice> unspoken(Storefront storefront, Texts texts) {
        return Members.ofEach(
                "/languages",
                storefront.languages(),
                (pointer, language) -> texts.speaks(language)
                        ? Stream.empty()
                        : Stream.of(new Notice(
                                Notice.Code.OTHER_LANGUAGE,
                                pointer,
                                "there are no texts in `" + language + "`, so its shoppers read English")));
    }

    private static URI url(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException malformed) {
            throw new IllegalArgumentException("not a URL: `" + text + "`", malformed);
        }
    }

    private static Currency money(String text) {
        try {
            return TradedCurrencies.parse(text);
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    "no currency in use: `" + text + "`; its ISO 4217 code is expected, such as `SGD`", unknown);
        }
    }

    /** A tag of a language that ISO 639 names by two letters; codes of three letters are taken as they are. */
    private static String language(String text) {
        try {
            Locale named = new Locale.Builder().setLanguageTag(text).build();
            String language = named.getLanguage();
            if (language.isEmpty() || language.length() == 2 && !ISO_639.contains(language)) {
                throw new IllegalArgumentException(
                        "no language: `" + text + "`; a BCP 47 tag is expected, such as `en` or `zh-Hans`");
            }
            return named.toLanguageTag();
        } catch (IllformedLocaleException malformed) {
            throw new IllegalArgumentException("not a language tag: `" + text + "`", malformed);
        }
    }
}
