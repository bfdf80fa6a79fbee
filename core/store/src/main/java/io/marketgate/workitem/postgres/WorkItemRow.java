package io.marketgate.workitem.postgres;

import io.marketgate.merchant.MerchantId;
import io.marketgate.workitem.WorkItem;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A work item as stored. Statements change and delete rows, never a loaded entity. */
@Entity
@Table(name = "work_item")
class WorkItemRow {
    @Id
    UUID id;

    String merchant;

    @Enumerated(EnumType.STRING)
    WorkItem.Kind kind;

    /** The subject; {@code key} is a reserved word of the query language. */
    @Column(name = "key")
    String subject;

    String detail;

    @Column(name = "first_seen")
    Instant firstSeen;

    @Column(name = "last_seen")
    Instant lastSeen;

    /** How often it was seen; {@code count} is a reserved word of the query language. */
    @Column(name = "count")
    long times;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected WorkItemRow() {}

    WorkItem value() {
        return new WorkItem(id, new MerchantId(merchant), kind, subject, detail, firstSeen, lastSeen, times);
    }
}
