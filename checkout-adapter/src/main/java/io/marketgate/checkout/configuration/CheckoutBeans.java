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
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The beans of receipts and hand-overs, with their keys. */
@Dependent
class CheckoutBeans {
    private static final Pattern SECRETS = Pattern.compile(",", Pattern.LITERAL);

    /** Created at the start: it writes to the database, and its first use may be on an event loop. */
    @Startup
    @Produces
    @Singleton
    ReceiptKeys receiptKeys(
            StoredReceiptKeys stored,
            Clock clock,
            @ConfigProperty(name = "marketgate.keys.receipt") String configured) {
        List<ReceiptSigner> signers =
                secrets(configured).stream().map(ReceiptSigner::derivedFrom).toList();
        stored.keep(signers.stream().map(ReceiptSigner::publicKey).toList());
        return new ReceiptKeys(signers.get(0), stored::all, clock);
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

    /** Splits secrets that are rotated. The one in use comes first, each with an optional version before it. */
    private static List<String> secrets(String configured) {
        return SECRETS.splitAsStream(configured)
                .map(String::strip)
                .map(secret -> secret.substring(secret.indexOf(':') + 1))
                .toList();
    }
}
