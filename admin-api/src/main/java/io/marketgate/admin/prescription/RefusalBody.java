package io.marketgate.admin.prescription;

import io.marketgate.identity.prescription.RefusalReason;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a pharmacist refuses a prescription. There is no free text: it would be told to the shopper, and kept. */
record RefusalBody(
        @Schema(description = "the shopper reads a text of it in the language of the storefront's request") @NotNull
        RefusalReason reason) {}
