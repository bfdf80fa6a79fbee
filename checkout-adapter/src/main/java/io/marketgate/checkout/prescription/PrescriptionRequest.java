package io.marketgate.checkout.prescription;

import io.marketgate.checkout.wire.BodyReader;
import io.marketgate.checkout.wire.Scalars;
import io.marketgate.checkout.wire.Subjects;
import io.marketgate.decision.Subject;
import io.marketgate.identity.person.Secret;
import io.marketgate.identity.prescription.ForwardedPrescription;
import io.marketgate.identity.prescription.Prescribed;
import io.marketgate.identity.prescription.Proof;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.product.Identifiers;
import io.marketgate.product.Sku;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A prescription to forward, as a storefront sends it. */
final class PrescriptionRequest {
    private static final int LONGEST_REFERENCE = 200;
    private static final Pattern SHA_256 = Pattern.compile("[0-9A-Fa-f]{64}");

    private PrescriptionRequest() {}

    static @Nullable ForwardedPrescription read(BodyReader body) throws IOException {
        if (!body.object()) {
            return null;
        }
        StorefrontId storefront = null;
        Subject subject = null;
        MarketCode market = null;
        MarketCode prescriberMarket = null;
        List<Sku> skus = null;
        Proof reference = null;
        Proof image = null;
        LocalDate issuedOn = null;
        Instant validTo = null;
        for (String member = body.member(); member != null; member = body.member()) {
            switch (member) {
                case "storefront" -> storefront = Scalars.identifier(body, StorefrontId::new);
                case "subject" -> subject = Subjects.read(body);
                case "market" -> market = Scalars.market(body);
                case "prescriberMarket" -> prescriberMarket = Scalars.market(body);
                case "skus" -> skus = skus(body);
                case "reference" -> reference = reference(body);
                case "imageDigest" -> image = image(body);
                case "issuedOn" -> issuedOn = Scalars.day(body);
                case "validTo" -> validTo = Scalars.instant(body);
                default -> body.unknown();
            }
        }
        body.need("storefront", storefront);
        body.need("subject", subject);
        body.need("market", market);
        body.need("prescriberMarket", prescriberMarket);
        body.need("skus", skus);
        body.need("issuedOn", issuedOn);
        if ((reference == null) == (image == null) && body.violations() == 0) {
            body.violate(body.pointer(), "either `reference` or `imageDigest` is expected");
        }
        if (storefront == null
                || subject == null
                || market == null
                || prescriberMarket == null
                || skus == null
                || issuedOn == null
                || body.violations() > 0) {
            return null;
        }
        Proof proof = reference == null ? image : reference;
        return proof == null
                ? null
                : new ForwardedPrescription(
                        subject, storefront, market, new Prescribed(skus, prescriberMarket, issuedOn, validTo), proof);
    }

    private static @Nullable List<Sku> skus(BodyReader body) throws IOException {
        if (!body.list()) {
            return null;
        }
        List<Sku> read = new ArrayList<>();
        int count = 0;
        while (body.item()) {
            Sku sku = Scalars.parsed(body, Identifiers.EXPECTED, Sku::new);
            if (sku != null && read.contains(sku)) {
                body.violate("stands twice");
            } else if (sku != null) {
                read.add(sku);
            }
            count++;
        }
        if (count == 0 || count > Prescribed.MOST_SKUS) {
            body.violate("1 to " + Prescribed.MOST_SKUS + " are expected");
        }
        return read;
    }

    private static @Nullable Proof reference(BodyReader body) throws IOException {
        String text = Scalars.text(body, LONGEST_REFERENCE);
        if (text != null && text.isBlank()) {
            body.violate("the reference that the issuer gave is expected");
        }
        return text == null ? null : new Proof(Proof.Kind.REFERENCE, new Secret<>(text.strip()));
    }

    private static @Nullable Proof image(BodyReader body) throws IOException {
        return Scalars.parsed(body, "the SHA-256 of the picture is expected, 64 hexadecimal digits", text -> {
            if (!SHA_256.matcher(text).matches()) {
                throw new IllegalArgumentException("no digest");
            }
            return new Proof(Proof.Kind.IMAGE, new Secret<>(text.toLowerCase(Locale.ROOT)));
        });
    }
}
