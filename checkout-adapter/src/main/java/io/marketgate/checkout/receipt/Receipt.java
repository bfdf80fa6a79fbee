package io.marketgate.checkout.receipt;

import io.marketgate.decision.LineId;
import io.marketgate.explanation.VerdictWord;
import io.marketgate.journal.Stage;
import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.StorefrontId;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The content of a receipt.
 *
 * @param stage at which the decision was asked for, or null if the storefront did not say
 * @param verdicts by line
 * @param revision the catalogue's revision the decision was made at
 * @param expiresAt first instant at which an order may no longer be placed by it, in whole seconds
 * @param checkpoint the newest of the journal when the receipt was made, or null if none was known
 */
public record Receipt(
        MerchantId merchant,
        StorefrontId storefront,
        UUID decision,
        @Nullable Stage stage,
        Map<LineId, VerdictWord> verdicts,
        long revision,
        Instant issuedAt,
        Instant expiresAt,
        @Nullable NamedCheckpoint checkpoint) {
    public Receipt {
        verdicts = Collections.unmodifiableMap(new TreeMap<>(verdicts));
    }
}
