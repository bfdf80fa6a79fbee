package io.marketgate.checkout.configuration;

import io.marketgate.checkout.handover.HandoverTokens;
import io.marketgate.checkout.handover.HandoverUrl;
import io.marketgate.checkout.receipt.ConfiguredSecrets;
import io.marketgate.checkout.receipt.GateSealKeys;
import io.marketgate.checkout.receipt.ReceiptKeys;
import io.marketgate.checkout.receipt.ReceiptSigner;
import io.marketgate.checkout.receipt.Receipts;
import io.marketgate.checkout.receipt.StoredReceiptKeys;
import io.marketgate.seal.History;
import io.marketgate.seal.SealKeys;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The beans of receipts and hand-overs, with their keys. */
@Dependent
class CheckoutBeans {
    /** Created at the start: it writes to the database, and its first use may be on an event loop. */
    @Startup
    @Produces
    @Singleton
    ReceiptKeys receiptKeys(
            StoredReceiptKeys stored,
            Clock clock,
            @ConfigProperty(name = "marketgate.keys.receipt") String configured) {
        List<ReceiptSigner> signers = ConfiguredSecrets.of(configured).stream()
                .map(ReceiptSigner::derivedFrom)
                .toList();
        stored.keep(signers.stream().map(ReceiptSigner::publicKey).toList());
        return new ReceiptKeys(signers.get(0), stored::all, clock);
    }

    @Produces
    @Singleton
    Receipts receipts(ReceiptKeys keys, History history) {
        return new Receipts(keys, history::newest);
    }

    @Produces
    @Singleton
    SealKeys sealKeys(ReceiptKeys keys, @ConfigProperty(name = "marketgate.keys.receipt") String configured) {
        return new GateSealKeys(keys, ConfiguredSecrets.of(configured));
    }

    @Produces
    @Singleton
    HandoverTokens handoverTokens(@ConfigProperty(name = "marketgate.keys.handover") String configured) {
        return new HandoverTokens(ConfiguredSecrets.of(configured));
    }

    @Produces
    @Singleton
    HandoverUrl handoverUrl(HandoverTokens tokens) {
        return new HandoverUrl(tokens);
    }
}
