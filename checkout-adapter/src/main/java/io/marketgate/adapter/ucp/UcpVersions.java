package io.marketgate.adapter.ucp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.adapter.PlatformJson;
import io.marketgate.adapter.proxy.ProxiedStorefront;
import java.net.URI;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The versions that a merchant's profile offers (UCP, "Protocol Version"): the profile's own, and earlier ones with
 * profiles of their own, one document a version.
 */
final class UcpVersions {
    private static final String SUPPORTED = "supported_versions";
    private static final String WELL_KNOWN = "/.well-known/ucp";
    /** A path without dot segments. */
    private static final Pattern PATH = Pattern.compile("(/(?!\\.{1,2}(/|$))[A-Za-z0-9._~-]{1,100}){1,10}");

    private UcpVersions() {}

    /**
     * The path of the profile to show, if it is another than the merchant's current one. Only the path of a profile's
     * address counts: the gate calls no other host than the configured one.
     *
     * @param wanted null for the newest version that both the merchant and the gate speak
     * @return null if the current profile is the one, or there is none
     */
    static @Nullable String elsewhere(ObjectNode profile, @Nullable UcpVersion wanted) {
        String current = PlatformJson.text(profile, "/ucp/version");
        if (wanted == null ? UcpVersion.of(current) != null : wanted.text().equals(current)) {
            return null;
        }
        return Stream.of(UcpVersion.values())
                .filter(version -> wanted == null || version == wanted)
                .map(version -> path(profile, version))
                .filter(path -> path != null)
                .findFirst()
                .orElse(null);
    }

    /** Leaves the earlier versions that the gate speaks too, each at the gate. */
    static void keepAtGate(ObjectNode profile, ProxiedStorefront storefront) {
        if (!(profile.get("ucp") instanceof ObjectNode ucp)) {
            return;
        }
        ObjectNode offered = profile.objectNode();
        for (UcpVersion version : UcpVersion.values()) {
            if (path(profile, version) != null && !version.text().equals(PlatformJson.text(profile, "/ucp/version"))) {
                offered.put(version.text(), storefront.publicUrl() + WELL_KNOWN + "/" + version.text());
            }
        }
        ucp.remove(SUPPORTED);
        if (!offered.isEmpty()) {
            ucp.set(SUPPORTED, offered);
        }
    }

    private static @Nullable String path(JsonNode profile, UcpVersion version) {
        String address =
                profile.path("ucp").path(SUPPORTED).path(version.text()).asText("");
        try {
            String path = URI.create(address).getRawPath();
            return path != null && PATH.matcher(path).matches() ? path : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
