package io.marketgate.securityevent.postgres;

import io.marketgate.merchant.MerchantId;
import io.marketgate.seal.SealedEvent;
import io.marketgate.securityevent.Occurrence;
import io.marketgate.securityevent.SecurityEvent;
import io.marketgate.securityevent.SecurityEvents;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An event as stored. */
@Entity
@Immutable
@Table(name = "security_event")
class SecurityEventRow {
    @Id
    Long sequence;

    Instant since;
    Instant at;
    String kind;

    @Nullable
    String merchant;

    @Nullable
    String actor;

    @Nullable
    String endpoint;

    String outcome;

    @Nullable
    String subject;

    @Column(name = "request_id")
    @Nullable
    String requestId;

    long times;

    /** Binds it to the event before it. */
    byte[] hash;

    /** Shows that the gate has made that hash. */
    byte[] mac;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected SecurityEventRow() {}

    SecurityEventRow(SealedEvent event, byte[] hash, byte[] mac) {
        this.sequence = event.sequence();
        this.since = event.since();
        this.at = event.at();
        this.kind = event.kind();
        this.merchant = event.merchant();
        this.actor = event.actor();
        this.endpoint = event.endpoint();
        this.outcome = event.outcome();
        this.subject = event.subject();
        this.requestId = event.requestId();
        this.times = event.times();
        this.hash = hash;
        this.mac = mac;
    }

    SecurityEvents.Recorded recorded() {
        SecurityEvent event = new SecurityEvent(
                SecurityEvent.Kind.valueOf(kind),
                merchant == null ? null : new MerchantId(merchant),
                actor,
                endpoint,
                outcome,
                subject);
        return new SecurityEvents.Recorded(sequence, new Occurrence(event, since, at, times, requestId));
    }
}
