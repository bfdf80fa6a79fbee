package io.marketgate.identity.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.decision.Subject;
import io.marketgate.identity.Persons;
import io.marketgate.identity.person.PersonKeys;
import io.marketgate.identity.person.Secret;
import io.marketgate.merchant.MerchantId;
import io.marketgate.persistence.Transactions;
import io.marketgate.testing.EmbeddedDatabaseResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EmbeddedDatabaseResource.class)
class StoredTokenUsesTest {
    private static final MerchantId MERCHANT = new MerchantId("demo");
    private static final Subject SUBJECT = new Subject("cust-1");
    private static final Subject OTHER = new Subject("cust-2");
    private static final Instant NOW = Clock.systemUTC().instant();
    private static final Instant UNTIL = NOW.plusSeconds(300);

    @Inject
    Transactions transactions;

    private final Secret<String> token = new Secret<>(UUID.randomUUID().toString());

    @Test
    void oneOfManyConcurrentSubjectsClaimsAToken() {
        List<CompletableFuture<Boolean>> claims = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> claim(new Subject("cust-" + i), NOW)))
                .toList();

        assertThat(claims.stream().filter(CompletableFuture::join)).hasSize(1);
    }

    @Test
    void keepsItsSubjectDuringKeyRotation() {
        assertThat(claim(SUBJECT, NOW)).isTrue();

        StoredTokenUses rotating = new StoredTokenUses(
                transactions,
                PersonKeys.parse(
                        "2:the new key of at least 32 characters,1:a key for tests of at least 32 characters"));

        assertThat(rotating.claim(MERCHANT, OTHER, token, UNTIL, NOW)).isFalse();
        assertThat(rotating.claim(MERCHANT, SUBJECT, token, UNTIL, NOW)).isTrue();
    }

    @Test
    void isKeptIfAReplicasClockIsYearsAhead() {
        assertThat(claim(SUBJECT, NOW)).isTrue();

        claim(new Subject("ahead"), NOW.plus(Duration.ofDays(450)));

        assertThat(claim(OTHER, NOW)).isFalse();
    }

    private boolean claim(Subject subject, Instant now) {
        return new StoredTokenUses(transactions, Persons.KEYS).claim(MERCHANT, subject, token, UNTIL, now);
    }
}
