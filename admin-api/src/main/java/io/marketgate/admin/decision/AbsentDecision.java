package io.marketgate.admin.decision;

import io.marketgate.admin.Outcomes;
import io.marketgate.journal.EntryIds;
import io.marketgate.merchant.MerchantId;
import io.marketgate.problem.ProblemException;
import io.marketgate.problem.ProblemType;
import io.marketgate.seal.History;
import io.marketgate.search.DecisionSearch;
import io.marketgate.search.SearchTooSlow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says why the journal does not have a decision: there is none, its day was dropped, or its row was removed. */
@ApplicationScoped
class AbsentDecision {
    private final DecisionSearch search;
    private final History history;

    AbsentDecision(DecisionSearch search, History history) {
        this.search = search;
        this.history = history;
    }

    /**
     * The problem of a decision that the journal does not have. Blocks.
     *
     * @param id null where a caller's text is no id
     */
    ProblemException problem(MerchantId merchant, @Nullable UUID id) {
        if (id == null) {
            return Outcomes.notFound("there is no such decision");
        }
        try {
            return problem(merchant, id, LocalDate.ofInstant(EntryIds.instantOf(id), ZoneOffset.UTC));
        } catch (SearchTooSlow slow) {
            return ProblemException.of(
                    ProblemType.SEARCH_TOO_SLOW,
                    "whether this decision was ever recorded cannot be told now; ask again");
        }
    }

    private ProblemException problem(MerchantId merchant, UUID id, LocalDate day) {
        boolean outlives = search.outlivesItsRow(merchant, id);
        // Asked last: a drop that comes in between is seen.
        if (history.isDropped(day)) {
            return Outcomes.notFound(
                    "the journal has dropped `" + day
                            + "`, the day of such a decision, at the end of its retention; where days are archived, its archive has it");
        }
        return outlives
                ? ProblemException.of(
                        ProblemType.MISSING_RECORD,
                        "this decision was recorded, and its row is gone from the journal; `GET /admin/v1/journal/verification`"
                                + " with a span in `" + day + "` names what is missing")
                : Outcomes.notFound("there is no such decision");
    }
}
