package io.marketgate.admin.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.catalogue.Change;
import io.marketgate.catalogue.Resource;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A committed change as auditors read it.
 *
 * @param author the key or user that made it, or the gate itself
 * @param authorName what people called the author then, or null
 * @param ofLaw whether it changed the law of all merchants, not only this merchant's catalogue
 */
record ChangeView(
        @Schema(description = "counts up with every change of the catalogue")
        long revision,

        @Schema(description = "when it was committed") Instant at,

        @Schema(description = "`key:<id>`, `user:<subject>`, or `marketgate` for the gate itself")
        String author,

        @Schema(
                description =
                        "what people called the author then: the key's name or the user's account; null where there is none")
        @Nullable
        String authorName,

        @Schema(description = "whether it changed the law that is everybody's")
        boolean ofLaw,

        @Schema(description = "the resources that it changed")
        List<Entry> entries) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PACK = "pack";

    /**
     * One changed resource.
     *
     * @param before null if it did not exist
     * @param after null if it no longer exists
     */
    record Entry(
            @Schema(description = "the kind of resource, such as `sku`")
            String resource,

            @Schema(description = "its name") String key,

            @Schema(
                    ref = "#/components/schemas/AnyJson",
                    description = "as it was, an object; of eligibility its periods; null where it did not exist")
            @Nullable
            JsonNode before,

            @Schema(
                    ref = "#/components/schemas/AnyJson",
                    description = "as it is now, likewise; null where it no longer exists")
            @Nullable
            JsonNode after) {}

    static ChangeView of(Change change) {
        return new ChangeView(
                change.revision(),
                change.at(),
                change.author().value(),
                change.author().name(),
                change.merchant() == null,
                change.entries().stream().map(ChangeView::entry).toList());
    }

    private static Entry entry(Change.Entry entry) {
        return new Entry(
                entry.resource(),
                entry.key(),
                shown(entry.resource(), entry.before()),
                shown(entry.resource(), entry.after()));
    }

    /**
     * The value as shown. Hides a key's hash, and shows a pack by its version, because its text is as long as a law.
     */
    private static @Nullable JsonNode shown(String resource, @Nullable String json) {
        if (json == null) {
            return null;
        }
        JsonNode node = read(json);
        if (node instanceof ObjectNode object && resource.equals(Resource.API_KEY.word())) {
            object.remove("secretSha256");
        }
        if (node instanceof ObjectNode object && resource.equals(PACK)) {
            object.retain("name", "version");
        }
        return node;
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a stored value cannot be read", unreadable);
        }
    }
}
