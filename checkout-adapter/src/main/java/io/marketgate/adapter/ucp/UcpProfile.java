package io.marketgate.adapter.ucp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.adapter.PlatformJson;
import io.marketgate.adapter.proxy.ProxiedStorefront;
import io.marketgate.problem.ProblemException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The merchant's profile (UCP, {@code discovery/profile_schema.json}, later {@code profile.json}) for agents: its checkout and orders over REST, with
 * the gate as endpoint. Endpoints that bypass the gate are left out, and so are mandates, because they sign members that the
 * gate changes.
 */
final class UcpProfile {
    private static final String SHOPPING = "dev.ucp.shopping";
    private static final Set<String> CAPABILITIES = Set.of(
            "dev.ucp.shopping.checkout",
            "dev.ucp.shopping.fulfillment",
            "dev.ucp.shopping.discount",
            "dev.ucp.shopping.buyer_consent",
            "dev.ucp.shopping.order",
            UcpCompliance.EXTENSION);

    private static final String PERMALINK = "dev.ucp.shopping.permalink";

    private UcpProfile() {}

    /**
     * The profile for agents.
     *
     * @param permalinks where the gate resolves the merchant's permalinks, or null if it does not
     * @param wanted the version that the agent asks for; null for the current one, which names the others
     * @throws ProblemException if the profile has another version, or offers no checkout over REST
     */
    static ObjectNode of(
            ObjectNode profile,
            ProxiedStorefront storefront,
            @Nullable PermalinkEndpoint permalinks,
            @Nullable UcpVersion wanted) {
        UcpVersion version = UcpVersion.stated(profile);
        if (!(profile.get("ucp") instanceof ObjectNode ucp) || (wanted != null && version != wanted)) {
            throw ProblemException.invalid("/ucp/version", "is no profile of the version");
        }
        JsonNode bindings = ucp.path("services").path(SHOPPING);
        ArrayNode kept = ucp.putObject("services").putArray(SHOPPING);
        for (JsonNode binding : bindings) {
            if (binding instanceof ObjectNode rest && "rest".equals(PlatformJson.text(rest, "/transport"))) {
                kept.add(rest.put("endpoint", storefront.publicUrl()));
            }
        }
        if (kept.isEmpty()) {
            throw ProblemException.invalid("/ucp/services", "offers no checkout over REST");
        }
        if (ucp.get("capabilities") instanceof ObjectNode capabilities) {
            JsonNode offered = capabilities.path(PERMALINK);
            capabilities.retain(CAPABILITIES);
            if (permalinks != null && offered instanceof ArrayNode versions) {
                capabilities.set(PERMALINK, resolvedAt(permalinks, versions));
            }
        }
        if (wanted == null) {
            UcpVersions.keepAtGate(profile, storefront);
        } else {
            // A profile of one version names no other.
            ucp.remove("supported_versions");
        }
        return profile;
    }

    private static ArrayNode resolvedAt(PermalinkEndpoint permalinks, ArrayNode versions) {
        for (JsonNode version : versions) {
            if (version instanceof ObjectNode declared) {
                // Replaces the whole configuration, because the merchant's own endpoint may occur in it under
                // another name too.
                declared.putObject("config").put("endpoint", permalinks.url().toString());
            }
        }
        return versions;
    }
}
