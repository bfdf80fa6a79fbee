package io.marketgate.identity.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketgate.decision.Assurance;
import io.marketgate.decision.Subject;
import io.marketgate.identity.Persons;
import io.marketgate.identity.assurance.Assurances;
import io.marketgate.identity.assurance.AssurancesContract;
import io.marketgate.identity.assurance.NewAssurance;
import io.marketgate.identity.person.PersonKeys;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.MerchantId;
import io.marketgate.persistence.Transactions;
import io.marketgate.problem.Outages;
import io.marketgate.rule.AssuranceLevel;
import io.marketgate.testing.EmbeddedDatabaseResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EmbeddedDatabaseResource.class)
class StoredAssurancesTest extends AssurancesContract {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final MerchantId MERCHANT = new MerchantId("rotating");
    private static final String OLD_KEY = "the old key of at least 32 characters";
    private static final String NEW_KEY = "the new key of at least 32 characters";

    @Inject
    Transactions transactions;

    @Inject
    AssuranceRows rows;

    @Inject
    DocumentUseRows uses;

    @Inject
    Outages outages;

    @Override
    protected Assurances assurances() {
        return new StoredAssurances(transactions, Persons.KEYS, rows, uses);
    }

    @Test
    void survivesTheRotationOfKeys() {
        Subject subject = new Subject("cust-1");
        Assurances old = with(OLD_KEY);
        old.keep(MERCHANT, subject, declared("KR_PCCC"));
        Assurance before = old.find(MERCHANT, subject, NOW);
        Assurances rotating = with("2:" + NEW_KEY + ",1:" + OLD_KEY);

        assertThat(rotating.find(MERCHANT, subject, NOW)).isEqualTo(before);

        rotating.keep(MERCHANT, subject, declared("PASSPORT"));
        Assurance rotated = with("2:" + NEW_KEY).find(MERCHANT, subject, NOW);
        assertThat(rotated.pseudonym()).isEqualTo(before.pseudonym());
        assertThat(rotated.held()).hasSize(2);
    }

    @Test
    void erasesWhatWasWrittenWithAnOldKey() {
        Subject subject = new Subject("cust-2");
        with(OLD_KEY).keep(MERCHANT, subject, declared("KR_PCCC"));

        boolean erased = with("2:" + NEW_KEY + ",1:" + OLD_KEY).erase(MERCHANT, subject);

        assertThat(erased).isTrue();
        assertThat(with(OLD_KEY).find(MERCHANT, subject, NOW)).isEqualTo(Assurance.NONE);
    }

    @Test
    void refusesToEraseWithoutTheNewestKey() {
        MerchantId merchant = new MerchantId("half-rotated");
        Subject subject = new Subject("cust-4");
        Assurances ahead = with("2:" + NEW_KEY + ",1:" + OLD_KEY);
        ahead.keep(merchant, subject, declared("KR_PCCC"));

        assertThatThrownBy(() -> with(OLD_KEY).erase(merchant, subject))
                .isInstanceOf(UnknownPersonKey.class)
                .satisfies(refused -> assertThat(outages.behind(refused)).isNotNull());

        assertThat(ahead.erase(merchant, subject)).isTrue();
        assertThat(with(OLD_KEY).erase(merchant, subject)).isFalse();
    }

    @Test
    void concurrentVerificationsLinkASubjectOnce() {
        Subject subject = new Subject("cust-3");
        List<String> types = List.of("CN_RESIDENT_ID", "KR_PCCC", "PASSPORT", "SG_NRIC");

        CompletableFuture.allOf(IntStream.range(0, types.size())
                        .mapToObj(i -> CompletableFuture.runAsync(
                                () -> assurances().keep(MERCHANT, subject, declared(types.get(i)))))
                        .toArray(CompletableFuture[]::new))
                .join();

        assertThat(assurances().find(MERCHANT, subject, NOW).held()).hasSize(types.size());
    }

    private Assurances with(String keys) {
        return new StoredAssurances(transactions, PersonKeys.parse(keys), rows, uses);
    }

    private static NewAssurance declared(String type) {
        Assurance.Held held = new Assurance.Held(
                type, new MarketCode("KR"), AssuranceLevel.SELF_DECLARED, Set.of(), NOW, NOW.plusSeconds(60));
        return new NewAssurance(UUID.randomUUID(), held, null);
    }
}
