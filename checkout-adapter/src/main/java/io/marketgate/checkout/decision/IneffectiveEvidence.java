package io.marketgate.checkout.decision;

import io.marketgate.decision.CartLine;
import io.marketgate.decision.Decision;
import io.marketgate.decision.LineDecision;
import io.marketgate.decision.LineId;
import io.marketgate.evidence.Evidence;
import io.marketgate.evidence.EvidenceType;
import io.marketgate.explanation.Notice;
import io.marketgate.market.MarketCode;
import io.marketgate.pack.Vocabulary;
import io.marketgate.pack.reading.BundledPacks;
import io.marketgate.product.ProductClass;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says which of the papers that a storefront states can never count for their line, whatever else the cart holds. */
@Singleton
class IneffectiveEvidence {
    private final Set<EvidenceType> presented;

    IneffectiveEvidence() {
        this.presented = BundledPacks.vocabulary().evidence().values().stream()
                .filter(Vocabulary.EvidenceDefinition::presented)
                .map(Vocabulary.EvidenceDefinition::type)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * A notice for each of them, by the place it has in the request.
     *
     * @param decision of the cart, which knows each line's market and class and the instant that counts
     */
    List<Notice> of(CheckoutQuestion question, Decision decision) {
        List<CartLine> lines = question.request().lines();
        if (lines.stream().allMatch(line -> line.stated().isEmpty())) {
            return List.of();
        }
        Map<LineId, LineDecision> decided = decision.lines().stream()
                .collect(Collectors.toMap(LineDecision::id, line -> line, (one, other) -> one));
        List<Notice> notices = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            List<Evidence> stated = lines.get(line).stated();
            LineDecision judged = decided.get(lines.get(line).id());
            for (int paper = 0; paper < stated.size(); paper++) {
                String pointer = "/lines/" + line + "/evidence/" + paper;
                Notice notice = notice(question, stated.get(paper), judged, pointer, decision.evaluatedAt());
                if (notice != null) {
                    notices.add(notice);
                }
            }
        }
        return notices;
    }

    private @Nullable Notice notice(
            CheckoutQuestion question, Evidence paper, @Nullable LineDecision line, String pointer, Instant now) {
        EvidenceType type = paper.type();
        if (!presented.contains(type)) {
            return new Notice(
                    Notice.Code.NOT_COUNTED,
                    pointer,
                    "`" + type + "` counts only where the merchant holds it, so what is stated of it does nothing");
        }
        if (!isAsked(question, type, line)) {
            return new Notice(
                    Notice.Code.NOT_ASKED, pointer, "no rule asks for `" + type + "` of such goods in this market");
        }
        Instant end = paper.validity().to();
        if (end != null && !end.isAfter(now)) {
            return new Notice(Notice.Code.NOT_COUNTED, pointer + "/validTo", "`" + type + "` has expired");
        }
        Instant begin = paper.validity().from();
        return begin != null && begin.isAfter(now)
                ? new Notice(Notice.Code.NOT_COUNTED, pointer + "/validFrom", "`" + type + "` is not valid yet")
                : null;
    }

    /** Where market or class are not known, a rule of any market counts as asking. */
    private static boolean isAsked(CheckoutQuestion question, EvidenceType type, @Nullable LineDecision line) {
        MarketCode market = line == null ? null : line.market();
        ProductClass productClass = line == null ? null : line.productClass();
        return question.snapshot().rulebook().uses(question.merchant().id(), type).stream()
                .anyMatch(use -> market == null
                        || productClass == null
                        || use.market().equals(market) && use.covers(productClass));
    }
}
