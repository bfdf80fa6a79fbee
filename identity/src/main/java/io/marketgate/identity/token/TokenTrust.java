package io.marketgate.identity.token;

import io.marketgate.rule.AssuranceLevel;
import java.util.Map;
import java.util.Set;

/**
 * Whose tokens are relied on, and for what.
 *
 * @param issuer the only issuer whose tokens are read
 * @param audiences of which a token must name one
 * @param frameworks trust frameworks relied on, such as {@code de_aml}; no other is
 */
public record TokenTrust(String issuer, Set<String> audiences, Map<String, Framework> frameworks) {
    public TokenTrust {
        audiences = Set.copyOf(audiences);
        frameworks = Map.copyOf(frameworks);
    }

    /**
     * What a trust framework is relied on for.
     *
     * @param assuranceLevels of which a verification must state one; empty where the framework has none
     * @param reaches the level such a verification gives at most
     */
    public record Framework(Set<String> assuranceLevels, AssuranceLevel reaches) {
        public Framework {
            assuranceLevels = Set.copyOf(assuranceLevels);
        }
    }
}
