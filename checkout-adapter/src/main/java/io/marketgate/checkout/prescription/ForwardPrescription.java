package io.marketgate.checkout.prescription;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marketgate.access.Caller;
import io.marketgate.catalogue.Catalogue;
import io.marketgate.catalogue.Current;
import io.marketgate.checkout.admission.Admission;
import io.marketgate.checkout.creation.CreateOnce;
import io.marketgate.checkout.wire.Body;
import io.marketgate.decision.Dossiers;
import io.marketgate.identity.person.Lifetime;
import io.marketgate.identity.prescription.ForwardedPrescription;
import io.marketgate.identity.prescription.Prescribed;
import io.marketgate.identity.prescription.Prescription;
import io.marketgate.identity.prescription.Prescriptions;
import io.marketgate.pack.Packs;
import io.marketgate.problem.ProblemException;
import io.marketgate.problem.Violation;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Queues a prescription for a pharmacist, once for an idempotency key. */
@Singleton
class ForwardPrescription {
    /** The first time zone in which a day begins: a prescription of today there is not of tomorrow. */
    private static final ZoneOffset FIRST_MIDNIGHT = ZoneOffset.ofHours(14);

    private final Admission admission;
    private final Catalogue catalogue;
    private final Prescriptions prescriptions;
    private final CreateOnce createOnce;
    private final ObjectMapper json;
    private final Clock clock;

    ForwardPrescription(
            Admission admission,
            Catalogue catalogue,
            Prescriptions prescriptions,
            CreateOnce createOnce,
            ObjectMapper json,
            Clock clock) {
        this.admission = admission;
        this.catalogue = catalogue;
        this.prescriptions = prescriptions;
        this.createOnce = createOnce;
        this.json = json;
        this.clock = clock;
    }

    /**
     * The rendered answer. Blocks.
     *
     * @throws ProblemException if the gate is closed, the storefront is not the caller's, or the prescription names what
     *     is not there
     */
    CompletionStage<String> forward(
            Caller who, ForwardedPrescription forwarded, Body body, String path, @Nullable String key) {
        require(who, forwarded);
        return createOnce.create(who, path, key, body, () -> CompletableFuture.completedStage(forward(who, forwarded)));
    }

    private String forward(Caller who, ForwardedPrescription forwarded) {
        Instant now = clock.instant();
        Prescription waiting = prescriptions.forward(who.merchant(), forwarded, now);
        try {
            return json.writeValueAsString(PrescriptionAnswer.of(waiting, now, Enum::name));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of plain values can be written", e);
        }
    }

    /** Refuses a prescription that can never count, so that no pharmacist has to look at it. */
    private void require(Caller who, ForwardedPrescription forwarded) {
        Current.Fresh fresh = admission.open();
        Admission.storefront(Admission.merchant(fresh, who), who, forwarded.storefront());
        Prescribed prescribed = forwarded.prescribed();
        Packs packs = fresh.snapshot().packs();
        List<Violation> violations = new ArrayList<>();
        if (packs.pack(forwarded.market()).filter(pack -> !pack.isGroup()).isEmpty()) {
            violations.add(new Violation("/market", "no pack judges a market `" + forwarded.market() + "`"));
        }
        Dossiers dossiers = catalogue.load(fresh.snapshot(), who.merchant(), prescribed.skus());
        for (int i = 0; i < prescribed.skus().size(); i++) {
            if (dossiers.find(prescribed.skus().get(i)) == null) {
                violations.add(new Violation(
                        "/skus/" + i, "there is no SKU `" + prescribed.skus().get(i) + "`"));
            }
        }
        Instant now = clock.instant();
        if (!Lifetime.holds(prescribed.issuedOn(), now.atOffset(FIRST_MIDNIGHT).toLocalDate())) {
            violations.add(new Violation(
                    "/issuedOn",
                    "must not lie in the future, nor beyond a lifetime ago: a year of the common era is expected"));
        }
        Instant end = prescribed.validTo();
        if (end != null && !end.isAfter(now)) {
            violations.add(new Violation("/validTo", "must lie in the future: it is out of date"));
        }
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
    }
}
