package io.marketgate.admin.workitem;

import io.marketgate.workitem.WorkItem;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A work item as staff read it. */
record WorkItemView(
        @Schema(description = "its name in the path") String id,
        @Schema(description = "what there is to look at") WorkItem.Kind kind,

        @Schema(description = "what it is about, in the merchant's or a platform's own words")
        String key,

        @Schema(description = "one sentence, of the last time it was seen")
        String detail,

        @Schema(description = "when it was seen first") Instant firstSeen,
        @Schema(description = "when it was seen last") Instant lastSeen,
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
