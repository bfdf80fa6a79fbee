package io.marketgate.checkout.address;

import io.marketgate.market.AddressProblem;
import io.marketgate.market.Destination;
import io.marketgate.market.LawDomain;
import io.marketgate.market.Territory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The resolution of an address, on the wire.
 *
 * @param territory its name, or null if not known
 * @param market the market a shopper there would name, or null if the gate has no law for it
 * @param laws the market of each law domain; empty if there is no market
 * @param problems what to correct, without any part of the address
 */
public record AddressAnswer(
        @Schema(description = "whether a cart can be decided for the address")
        Status status,

        @Schema(description = "the name of the place in which one law holds; null where it is not known") @Nullable
        String territory,

        @Schema(description = "that a shopper there would name; null where the gate has no law for it") @Nullable
        String market,

        @Schema(description = "the market whose law holds, by domain of law; empty where there is none")
        Map<String, String> laws,

        @Schema(description = "what to correct, without any part of the address")
        List<Correction> problems) {

    /** Whether a cart can be decided for the address. */
    public enum Status {
        RESOLVED,
        /** It must be corrected first. */
        UNRESOLVED,
        /** It is understood, and the gate has no law for it. */
        UNSUPPORTED
    }

    /**
     * A correction.
     *
     * @param field the address's member
     */
    public record Correction(
            @Schema(description = "the member of the address to look at")
            String field,

            @Schema(description = "what is wrong with it") AddressProblem.Kind kind) {}

    static AddressAnswer of(Destination destination) {
        return destination.fold(
                resolved -> resolved(resolved.territory()),
                unresolved ->
                        new AddressAnswer(Status.UNRESOLVED, null, null, Map.of(), corrections(unresolved.problems())),
                unsupported ->
                        new AddressAnswer(Status.UNSUPPORTED, unsupported.territory(), null, Map.of(), List.of()));
    }

    private static AddressAnswer resolved(Territory territory) {
        Map<String, String> laws = new LinkedHashMap<>();
        for (LawDomain domain : LawDomain.values()) {
            laws.put(domain.word(), territory.law(domain).value());
        }
        return new AddressAnswer(
                Status.RESOLVED, territory.id(), territory.market().value(), laws, List.of());
    }

    private static List<Correction> corrections(List<AddressProblem> problems) {
        return problems.stream()
                .map(problem -> new Correction(problem.field(), problem.kind()))
                .toList();
    }
}
