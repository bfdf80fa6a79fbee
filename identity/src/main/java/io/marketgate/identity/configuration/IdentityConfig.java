package io.marketgate.identity.configuration;

import io.marketgate.rule.AssuranceLevel;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How buyers are verified and what is remembered of them. */
@ConfigMapping(prefix = "marketgate.identity")
public interface IdentityConfig {

    /** Attempts to verify, counted over all replicas. */
    AttemptsConfig attempts();

    /**
     * No answer that needed a register is given sooner, so that its time does not tell what the register knows. Should
     * be above what the slowest register usually takes.
     */
    @WithDefault("PT0.5S")
    Duration latencyFloor();

    /** Subjects whose assurances are remembered by this replica at a time. */
    @Min(1)
    @WithDefault("100000")
    long rememberedSubjects();

    /** How any provider is asked. */
    ProviderConfig provider();

    /** The two-element check of Alibaba Cloud. Not asked unless configured. */
    Optional<CloudConfig> cloud();

    /** Buyers' tokens with verified claims. Not read unless configured. */
    Optional<TokenConfig> token();

    /** Limits within one window; each is at least 1. */
    interface AttemptsConfig {

        /** How long attempts are remembered, from the first of them. */
        @WithDefault("PT1H")
        Duration window();

        /** Of a merchant. */
        @Min(1)
        @WithDefault("6000")
        int perMerchant();

        /** With one API key or by one client. */
        @Min(1)
        @WithDefault("3000")
        int perCredential();

        /** For one subject of a merchant. */
        @Min(1)
        @WithDefault("5")
        int perSubject();

        /** On one document, over all merchants. */
        @Min(1)
        @WithDefault("5")
        int perDocument();
    }

    /** Access to the provider. Nothing here has a default: a default would make it configured. */
    interface CloudConfig {

        /** Such as {@code https://cloudauth.aliyuncs.com}. */
        URI endpoint();

        /** Name of the access key. */
        String accessKeyId();

        /** Secret of the access key; belongs in a secret store, never in a file under version control. */
        String accessKeySecret();
    }

    /** How much a provider is asked, and when it is left alone. */
    interface ProviderConfig {

        /** Quota of this replica. */
        @Min(1)
        @WithDefault("10")
        int callsPerSecond();

        /** Of one call; connecting included. */
        @WithDefault("PT3S")
        Duration timeout();

        /** Share of failed calls at which the provider is left alone, above 0 and up to 1. */
        @WithDefault("0.5")
        double failureRatio();

        /** Calls that share is judged over. */
        @Min(1)
        @WithDefault("20")
        int volume();

        /** How long the provider is left alone. */
        @WithDefault("PT10S")
        Duration pause();
    }

    /** Whose tokens are relied on. */
    interface TokenConfig {

        /** The {@code iss} of the tokens. */
        String issuer();

        /** Where the issuer publishes its keys, as a JSON Web Key Set. */
        URI keys();

        /** Of which a token's {@code aud} must name one. */
        Set<String> audiences();

        /** Trust frameworks relied on, by name; no other is. */
        Map<String, FrameworkConfig> frameworks();
    }

    /** What a trust framework is relied on for. */
    interface FrameworkConfig {

        /** Values of {@code assurance_level} of which one must be stated; none where the framework has no such levels. */
        Optional<Set<String>> assuranceLevels();

        /** The level such a verification gives at most. */
        AssuranceLevel reaches();
    }
}
