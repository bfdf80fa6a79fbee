package io.marketgate.admin.workitem;

import io.marketgate.workitem.WorkItem;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A work item as staff read it. */
record WorkItemView(
        String id,
        WorkItem.Kind kind,

        @Schema(description = "what it is about, in the merchant's or a platform's own words")
        String key,

        @Schema(description = "one sentence, of the last time it was seen")
        String detail,

        Instant firstSeen,
        Instant lastSeen,
        @Schema(description = "how often it was seen") long count) {

    static WorkItemView of(WorkItem item) {
        return new WorkItemView(
                item.id().toString(),
                item.kind(),
                item.key(),
                item.detail(),
                item.firstSeen(),
                item.lastSeen(),
                item.count());
    }
}
