package io.marketgate.identity.configuration;

import com.github.benmanes.caffeine.cache.Ticker;
import io.marketgate.catalogue.Catalogue;
import io.marketgate.catalogue.CatalogueEditor;
import io.marketgate.idempotency.RequestHashes;
import io.marketgate.identity.assurance.SharingLimits;
import io.marketgate.identity.buyer.Buyers;
import io.marketgate.identity.person.CountedPersons;
import io.marketgate.identity.person.KeyedRequests;
import io.marketgate.identity.person.PersonKeys;
import io.marketgate.identity.person.Secret;
import io.marketgate.identity.register.CloudAccess;
import io.marketgate.identity.register.ProviderGuard;
import io.marketgate.identity.register.Registers;
import io.marketgate.identity.store.LocalRegister;
import io.marketgate.identity.store.StoredAssurances;
import io.marketgate.identity.store.UnknownPersonKey;
import io.marketgate.identity.token.TokenTrust;
import io.marketgate.identity.token.VerifiedClaimsReader;
import io.marketgate.identity.verification.Attempts;
import io.marketgate.identity.verification.IdentityPolicies;
import io.marketgate.identity.verification.NotableSharing;
import io.marketgate.identity.verification.RealNameRegister;
import io.marketgate.identity.verification.Requirements;
import io.marketgate.identity.verification.SharingFindings;
import io.marketgate.identity.verification.TokenReader;
import io.marketgate.identity.verification.TokenReading;
import io.marketgate.identity.verification.TokenUses;
import io.marketgate.identity.verification.Verification;
import io.marketgate.identity.verification.VerificationLimits;
import io.marketgate.identity.verification.VerificationLocks;
import io.marketgate.identity.verification.VerificationRegisters;
import io.marketgate.ledger.Ledger;
import io.marketgate.pack.IdentityPolicy;
import io.marketgate.problem.Outage;
import io.marketgate.workitem.WorkItems;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.context.ManagedExecutor;

/** Assembles the parts of identity, which themselves do not depend on a container. */
@Singleton
public class IdentityBeans {
    private final IdentityConfig config;
    private final ManagedExecutor workers;

    IdentityBeans(IdentityConfig config, ManagedExecutor workers) {
        this.config = config;
        this.workers = workers;
    }

    /**
     * The keys of {@code marketgate.keys.person}: {@code <secret>}, or {@code <version>:<secret>} separated by commas
     * during rotation, each of at least 32 characters. Read on first use, after the application has checked that they
     * are present.
     */
    @Produces
    @Singleton
    PersonKeys personKeys() {
        return PersonKeys.parse(ConfigProvider.getConfig().getValue("marketgate.keys.person", String.class));
    }

    @Produces
    @Singleton
    CountedPersons countedPersons(PersonKeys keys) {
        return new CountedPersons(keys);
    }

    @Produces
    @Singleton
    RequestHashes requestHashes(PersonKeys keys) {
        return new KeyedRequests(keys);
    }

    /** Another replica can erase the buyer, so the caller is to try again. */
    @Produces
    @Singleton
    Outage unknownPersonKey() {
        return Outage.ofDatabase(UnknownPersonKey.class);
    }

    @Produces
    @Singleton
    Buyers buyers(
            StoredAssurances stored,
            @ConfigProperty(name = "marketgate.catalogue.max-staleness", defaultValue = "PT30S") Duration lease) {
        return new Buyers(stored, lease, config.rememberedSubjects(), Ticker.systemTicker());
    }

    @Produces
    @Singleton
    Requirements requirements(IdentityPolicies policies) {
        return new Requirements(policies);
    }

    @Produces
    @Singleton
    Verification verification(
            IdentityPolicies policies,
            Buyers buyers,
            LocalRegister localRegister,
            TokenUses tokenUses,
            Attempts attempts,
            PersonKeys keys,
            WorkItems workItems,
            Ledger ledger,
            Clock clock) {
        List<RealNameRegister> providers = config.cloud().stream()
                .map(cloud -> cloudRegister(cloud, clock))
                .toList();
        return new Verification(
                policies,
                new VerificationRegisters(Map.of(
                        IdentityPolicy.Verification.REGISTRY,
                        List.of(localRegister),
                        IdentityPolicy.Verification.PROVIDER,
                        providers)),
                config.token()
                        .map(token -> tokenReader(token, clock))
                        .orElse((token, now) -> new TokenReading.Unreadable()),
                tokenUses,
                buyers,
                attempts,
                keys,
                limits(),
                new SharingLimits(
                        config.sharing().mostSubjects(), config.sharing().mostPersons()),
                new SharingFindings(
                        workItems,
                        new NotableSharing(
                                config.sharing().notableSubjects(),
                                config.sharing().notablePersons())),
                ledger,
                clock,
                workers);
    }

    @Produces
    @Singleton
    VerificationLocks verificationLocks(Attempts attempts, PersonKeys keys, CatalogueEditor editor) {
        return new VerificationLocks(attempts, keys, editor);
    }

    /** The policies of the catalogue's packs. In an application without a catalogue no market accepts anything. */
    @Produces
    @DefaultBean
    @Singleton
    IdentityPolicies policies(Instance<Catalogue> catalogue) {
        return catalogue.isResolvable() ? new CataloguePolicies(catalogue.get()) : market -> Optional.empty();
    }

    private VerificationLimits limits() {
        IdentityConfig.AttemptsConfig attempts = config.attempts();
        return new VerificationLimits(
                attempts.perMerchant(),
                attempts.perCredential(),
                attempts.perSubject(),
                attempts.perDocument(),
                new VerificationLimits.Locked(
                        attempts.locked().perSubject(),
                        attempts.locked().firstPause(),
                        attempts.locked().longestPause()),
                attempts.window(),
                config.latencyFloor());
    }

    private RealNameRegister cloudRegister(IdentityConfig.CloudConfig cloud, Clock clock) {
        IdentityConfig.ProviderConfig guard = config.provider();
        return Registers.cloud(
                new CloudAccess(cloud.endpoint(), cloud.accessKeyId(), new Secret<>(cloud.accessKeySecret())),
                new ProviderGuard(
                        guard.callsPerSecond(), guard.timeout(), guard.failureRatio(), guard.volume(), guard.pause()),
                clock);
    }

    private static TokenReader tokenReader(IdentityConfig.TokenConfig token, Clock clock) {
        Map<String, TokenTrust.Framework> frameworks = token.frameworks().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        entry -> new TokenTrust.Framework(
                                entry.getValue().assuranceLevels().orElse(Set.of()),
                                entry.getValue().reaches())));
        return VerifiedClaimsReader.of(
                new TokenTrust(token.issuer(), token.audiences(), frameworks), token.keys(), clock);
    }
}
