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

/** How buyers are verified and how long results are kept. */
@ConfigMapping(prefix = "marketgate.identity")
public interface IdentityConfig {

    /** Limits of verification attempts, counted over all replicas. */
    AttemptsConfig attempts();

    /**
     * The least time for an answer that needed a register, so that the time does not reveal what the register knows.
     * Should exceed the usual time of the slowest register.
     */
    @WithDefault("PT0.5S")
    Duration latencyFloor();

    /** The most subjects whose assurances this replica caches at a time. */
    @Min(1)
    @WithDefault("100000")
    long rememberedSubjects();

    /** How far documents may be shared, within the validity of what they gave. */
    SharingConfig sharing();

    /** The guard of every provider. */
    ProviderConfig provider();

    /** The two-element check of Alibaba Cloud. Not used unless configured. */
    Optional<CloudConfig> cloud();

    /** Buyers' tokens with verified claims. Not read unless configured. */
    Optional<TokenConfig> token();

    /** Limits within one window; each is at least 1. */
    interface AttemptsConfig {

        /** How long attempts are counted, from the first of them. */
        @WithDefault("PT1H")
        Duration window();

        /** Attempts of a merchant. */
        @Min(1)
        @WithDefault("6000")
        int perMerchant();

        /** Attempts with one API key or by one client. */
        @Min(1)
        @WithDefault("3000")
        int perCredential();

        /** Attempts for one subject of a merchant. */
        @Min(1)
        @WithDefault("5")
        int perSubject();

        /** Attempts on one document, over all subjects of a merchant. */
        @Min(1)
        @WithDefault("5")
        int perDocument();

        /** What is admitted of a document beyond that, so that wrong attempts of others do not lock its owner out. */
        LockedConfig locked();
    }

    /** Attempts on a document whose limit is reached. */
    interface LockedConfig {

        /** Attempts of one subject on it. */
        @Min(1)
        @WithDefault("2")
        int perSubject();

        /** The pause after the first of these attempts, of any subject; it doubles with each. */
        @WithDefault("PT30S")
        Duration firstPause();

        /** The longest that pause becomes. */
        @WithDefault("PT15M")
        Duration longestPause();
    }

    /** Shared documents: families share one, frauds share more. Each is at least 1. */
    interface SharingConfig {

        /** From so many subjects of a merchant that one document makes known, the merchant has a work item. */
        @Min(1)
        @WithDefault("4")
        int notableSubjects();

        /** The most subjects of a merchant that one document makes known; a further one is not accepted. */
        @Min(1)
        @WithDefault("10")
        int mostSubjects();

        /** From so many persons as whom one subject is known, the merchant has a work item. */
        @Min(1)
        @WithDefault("2")
        int notablePersons();

        /** The most persons as whom one subject is known; a further one is not accepted. */
        @Min(1)
        @WithDefault("5")
        int mostPersons();
    }

    /** Access to the provider. Has no defaults, because a default would count as configured. */
    interface CloudConfig {

        /** Such as {@code https://cloudauth.aliyuncs.com}. */
        URI endpoint();

        /** Name of the access key. */
        String accessKeyId();

        /** Secret of the access key; belongs in a secret store, never in a file under version control. */
        String accessKeySecret();
    }

    /** Limits the calls to a provider, and suspends them when it fails. */
    interface ProviderConfig {

        /** Calls a second, of this replica. */
        @Min(1)
        @WithDefault("10")
        int callsPerSecond();

        /** The timeout of one call, including the connection. */
        @WithDefault("PT3S")
        Duration timeout();

        /** Share of failed calls that opens the circuit breaker, above 0 and up to 1. */
        @WithDefault("0.5")
        double failureRatio();

        /** The number of calls the share is computed over. */
        @Min(1)
        @WithDefault("20")
        int volume();

        /** How long the circuit breaker stays open. */
        @WithDefault("PT10S")
        Duration pause();
    }

    /** The tokens that are trusted. */
    interface TokenConfig {

        /** The {@code iss} of the tokens. */
        String issuer();

        /** Where the issuer publishes its keys, as a JSON Web Key Set. */
        URI keys();

        /** The accepted audiences: a token's {@code aud} must name one. */
        Set<String> audiences();

        /** The trusted frameworks by name; no other is trusted. */
        Map<String, FrameworkConfig> frameworks();
    }

    /** What a trust framework is trusted for. */
    interface FrameworkConfig {

        /**
         * The accepted values of {@code assurance_level}, one of which must be stated; empty if the framework has no
         * levels.
         */
        Optional<Set<String>> assuranceLevels();

        /** The highest level such a verification gives. */
        AssuranceLevel reaches();
    }
}
