package io.marketgate.identity.verification;

import io.marketgate.identity.document.DocumentType;
import io.marketgate.pack.IdentityPolicy;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The registers of this gate, by the way of verification that a market's policy names.
 *
 * @param registers empty for a way that is not configured
 */
public record VerificationRegisters(Map<IdentityPolicy.Verification, List<RealNameRegister>> registers) {
    public VerificationRegisters {
        registers = Map.copyOf(registers);
    }

    /** A register and the accepted document it can verify. */
    record Way(RealNameRegister register, IdentityPolicy.Accepted accepted) {}

    /** The way of the policy that is available here and reaches the highest level; of two, the provider's. */
    Optional<Way> best(IdentityPolicy policy, DocumentType type) {
        return policy.accepted().stream()
                .filter(accepted -> accepted.document().equals(type.name()))
                .sorted(Comparator.comparing(IdentityPolicy.Accepted::level)
                        .reversed()
                        .thenComparing(accepted -> accepted.verification() != IdentityPolicy.Verification.PROVIDER))
                .flatMap(accepted -> registers.getOrDefault(accepted.verification(), List.of()).stream()
                        .filter(register -> register.covers(type))
                        .map(register -> new Way(register, accepted)))
                .findFirst();
    }
}
