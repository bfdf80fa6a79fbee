package io.marketgate.identity.verification;

import io.marketgate.decision.Usage;
import io.marketgate.ledger.Ledger;
import io.marketgate.ledger.Person;
import io.marketgate.ledger.Reservation;
import io.marketgate.ledger.ReservationState;
import io.marketgate.ledger.Step;
import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.rule.Counter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/** A ledger of which only merges are asked, and noted. */
public final class NotedMerges implements Ledger {
    final List<List<Person>> merges = new ArrayList<>();

    @Override
    public void merge(Person one, Person into) {
        merges.add(List.of(one, into));
    }

    @Override
    public Usage usage(Person person, Set<Counter> counters, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T extends Reserving> T reserve(
            Person person, Set<Counter> counters, Instant now, Function<Usage, T> decide) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void reserve(Reservation uncounted) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ReservationState take(MerchantId merchant, UUID decision, Predicate<StorefrontId> ofStorefront, Step step) {
        throw new UnsupportedOperationException();
    }
}
