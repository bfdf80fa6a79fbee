package io.marketgate.identity.token;

import io.marketgate.rule.AssuranceLevel;
import java.util.Map;
import java.util.Set;

/**
 * The tokens that are trusted, and for what.
 *
 * @param issuer the only issuer whose tokens are read
 * @param audiences accepted audiences; a token must name one
 * @param frameworks trusted frameworks, such as {@code de_aml}; no other is trusted
 */
public record TokenTrust(String issuer, Set<String> audiences, Map<String, Framework> frameworks) {
    public TokenTrust {
        audiences = Set.copyOf(audiences);
        frameworks = Map.copyOf(frameworks);
    }

    /**
     * What a trust framework is trusted for.
     *
     * @param assuranceLevels the accepted levels, one of which a verification must state; empty if the framework has
     *     none
     * @param reaches the highest level such a verification gives
     */
    public record Framework(Set<String> assuranceLevels, AssuranceLevel reaches) {
        public Framework {
            assuranceLevels = Set.copyOf(assuranceLevels);
        }
    }
}
