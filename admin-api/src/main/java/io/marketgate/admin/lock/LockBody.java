package io.marketgate.admin.lock;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whose lock is to be lifted: a buyer's, a document's, or both. */
record LockBody(
        @Schema(
                description = "the buyer as the storefront names her; null where a document's lock alone is meant",
                examples = "cust-77")
        @Nullable
        String subject,

        @Schema(description = "the document that was tried; null where a buyer's lock alone is meant") @Valid @Nullable
        LockedDocument document) {

    /** A document, as it was presented. Its number is used to find the lock, and not kept. */
    record LockedDocument(
            @Schema(description = "a document type of the vocabulary", examples = "CN_RESIDENT_ID") @NotNull
            String type,

            @Schema(description = "as it stands on the document") @NotNull @Size(max = 256)
            String number) {

        /** Does not show the number. */
        @Override
        public String toString() {
            return "LockedDocument[" + type + "]";
        }
    }

    /** Does not show whose it is. */
    @Override
    public String toString() {
        return "LockBody[]";
    }
}
