package io.marketgate.checkout.configuration;

import io.marketgate.checkout.handover.HandoverTokens;
import io.marketgate.checkout.handover.HandoverUrl;
import io.marketgate.checkout.receipt.ReceiptKeys;
import io.marketgate.checkout.receipt.ReceiptSigner;
import io.marketgate.checkout.receipt.Receipts;
import io.marketgate.checkout.receipt.StoredReceiptKeys;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Receipts and hand-overs, with the keys they are made with. */
@Dependent
class CheckoutBeans {
    private static final Pattern SECRETS = Pattern.compile(",", Pattern.LITERAL);

    /** Made at the start: it writes to the database, and the first to need it may be an event loop. */
    @Startup
    @Produces
    @Singleton
    ReceiptKeys receiptKeys(
            StoredReceiptKeys stored, @ConfigProperty(name = "marketgate.keys.receipt") String configured) {
        ReceiptSigner signer = ReceiptSigner.derivedFrom(secrets(configured).get(0));
        return new ReceiptKeys(signer, stored.keep(signer.publicKey()));
    }

    @Produces
    @Singleton
    Receipts receipts(ReceiptKeys keys) {
        return new Receipts(keys);
    }

    @Produces
    @Singleton
    HandoverTokens handoverTokens(@ConfigProperty(name = "marketgate.keys.handover") String configured) {
        return new HandoverTokens(secrets(configured));
    }

    @Produces
    @Singleton
    HandoverUrl handoverUrl(HandoverTokens tokens) {
        return new HandoverUrl(tokens);
    }

    /** While secrets are rotated several stand side by side, the one in use first, perhaps with a version before it. */
    private static List<String> secrets(String configured) {
        return SECRETS.splitAsStream(configured)
                .map(String::strip)
                .map(secret -> secret.substring(secret.indexOf(':') + 1))
                .toList();
    }
}
